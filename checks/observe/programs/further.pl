# --- what checks ask the client for ---

# Further requests, all at the same time: of each the client's port, the status, the certificate, and the body.
sub ask_further {
  local $^F = 1 << 10;    # the files of the bodies, which have no name, stay open in curl
  my (@each, %body);
  for (@asks) {
    my ($key, $url, @headers) = @$_;
    open $body{$key}, '+>', undef or next;
    push @each, '--next' if @each;
    # TLS is slow under emulation: the curve that costs least, and more time than for the others.
    push @each, '-sk', '--curves', 'P-256', '--noproxy', '*', '--connect-timeout', 8, '--max-time', 10, (map { ('-H', $_) } 'Connection: close', @headers),
      '-o', '/proc/self/fd/' . fileno $body{$key}, '-w', "\036$key\037%{local_port} %{http_code} %{errormsg}\n%{certs}", $url;
  }
  my (undef, $output) = run('', 'curl', '-q', '-Z', '--parallel-immediate', '--parallel-max', scalar @asks, @each);
  my %seen = map { split /\037/, $_, 2 } grep { /\037/ } split /\036/, $output;
  for (@asks) {
    my ($key, $url, @headers) = @$_;
    my $answer = $seen{$key} // next;
    seek $body{$key}, 0, 0;
    local $/;
    report("ask $key", 0, join(' ', 'curl -sk', (map { "-H '$_'" } @headers), $url), "= $answer\n" . readline $body{$key});
  }
}

# Connections without a word: opened here, and looked at when they have been idle for half a second at least.
sub hold {
  return map {
    socket my $held, AF_INET, SOCK_STREAM | 04000, 0;    # SOCK_NONBLOCK
    connect $held, pack_sockaddr_in($_->[2], inet_aton($_->[1]));
    [@$_, $held];
  } @holds;
}

sub report_held {
  my (@held) = @_;
  select undef, undef, undef, 0.5 if @held;
  for (@held) {
    my ($key, $address, $port, $held) = @$_;
    my $state = !getpeername $held ? 'refused' : defined recv($held, my $byte, 1, 0x42) ? 'closed' : $! == 11 ? 'open' : 'closed';
    report("hold $key", 0, "nc -v $address $port", $state);    # MSG_PEEK, MSG_DONTWAIT; EAGAIN
  }
}
