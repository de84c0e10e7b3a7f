# --- the traffic ---

sub make_traffic {
  my ($routes) = @_;
  # What it has learned: who has the VIP, and how large a packet may be on the way.
  forget_neighbour($vip);
  if (open my $flush, '>', '/proc/sys/net/ipv4/route/flush') { print $flush -1 }
  # IPVS keeps a connection for two minutes after its end, and what comes from the same port again goes where that
  # one went. So every observation has ports of its own for six minutes, where the kernel takes none by itself
  # (linux: net/netfilter/ipvs/ip_vs_proto_tcp.c; ip_local_port_range in ip-sysctl.rst).
  my $first = 61000 + time % 370 * 12;
  my @each = ('-s', '--noproxy', '*', '--local-port', "$first-" . ($first + 63), '--connect-timeout', 2, '--max-time', 4,
    '-H', 'Connection: close', '-w', '\n= %{local_port} %{http_code} %{size_request} %{errormsg}\n');
  my @curl = ('curl', '-q', '-Z', '--parallel-immediate', '--parallel-max', $requests + $large,
    @each, "http://$vip:$port/$path-[1-$requests]", '--next',
    @each, '-H', 'Cookie: course=' . '0' x 4000, "http://$vip:$port/$path-large-[1-$large]");    # as large as three packets
  # On the link, ARP finds the VIP.
  my $asking = $routes =~ /^\Q$vip\E dev (\S+) src (\S+)/m ? fork : undef;
  if (defined $asking && !$asking) {
    for (1 .. 12) { ask_arp($1, $2, $vip); await_answers() }
    exit;
  }
  my $answers = section('answers', @curl);
  waitpid $asking, 0 if $asking;
  my ($device) = $routes =~ /^\Q$vip\E dev (\S+)/m;
  try_firewall($device, $answers =~ /^= (\d+) 200 /mg) if @closed && defined $device;
  report_file('arp-cache', '/proc/net/arp');
}

# Who has the addresses of the lab that are on a link of this node, by its answers about the way there.
sub ask_for_owners {
  my ($routes, @asked) = @_;
  my @there;
  for my $address (map { /^who-has ([^=]+)=/ ? $1 : () } @asked) {
    push @there, [$address, $1] if $routes =~ /^\Q$address\E dev (\S+)/m;
  }
  return unless @there;
  for (1 .. 2) {
    ask_arp($_->[1], '0.0.0.0', $_->[0]) for @there;
    await_answers();
  }
}
