# What a node does while a failover is made: the link of the director that has the VIP is cut, right after it has said
# that it has it, and comes back when the client has been answered again. Its arguments: PART VIP PORT HELD PATIENCE
# (the port of the client for a connection that is held open all the time; how long it waits for answers, in seconds).
# Whatever ends this program puts the link back: the table that cuts it belongs to a process whose input ends then, and
# goes with it (nft(8), flags owner).
my ($part, $vip, $port, $held, $patience) = @ARGV;
$SIG{PIPE} = 'IGNORE';
my ($packed_vip, $request) = (inet_aton($vip), "GET / HTTP/1.1\r\nHost: $vip\r\n\r\n");

# A socket that leaves nothing behind: when it is closed, its connection is reset, and no packet of it is sent again.
sub open_socket {
  my ($flags) = @_;
  socket my $socket, AF_INET, SOCK_STREAM | $flags, 0 or return;
  setsockopt $socket, SOL_SOCKET, SO_LINGER, pack 'i i', 1, 0;
  return $socket;
}

# Who has answered in a connection within some seconds; or what came instead.
sub answer_in {
  my ($socket, $seconds) = @_;
  my $text = '';
  defined syswrite $socket, $request or return "$!";
  for (1 .. $seconds * 20) {
    vec(my $ready = '', fileno $socket, 1) = 1;
    select $ready, undef, undef, 0.05 or next;
    my $count = sysread $socket, $text, 4096, length $text;
    return "$!" unless defined $count;
    return $1 if $text =~ /^(\S+) saw /m;
    return 'closed' unless $count;
  }
  return 'silence';
}

sub connect_to_vip {
  my ($from) = @_;
  my $socket = open_socket(0) or return;
  setsockopt $socket, SOL_SOCKET, SO_REUSEADDR, 1;
  bind $socket, pack_sockaddr_in($from, INADDR_ANY) or return if $from;
  setsockopt $socket, SOL_SOCKET, 21, pack 'q q', 2, 0;    # SO_SNDTIMEO: connecting takes no longer
  connect $socket, pack_sockaddr_in($port, $packed_vip) or return;
  return $socket;
}

# A request every twentieth of a second, each in a connection of its own, until answers have come again for a while after
# a silence, or patience ends. What was answered, and when, shows on the wire.
sub make_stream {
  my (%open, $silent, $again);
  my $end = time + $patience;
  while (time < $end && !(defined $again && $again >= 15)) {
    if (my $socket = open_socket(04000)) {    # SOCK_NONBLOCK
      connect $socket, pack_sockaddr_in($port, $packed_vip);
      $open{fileno $socket} = [$socket, 0, 0];
    }
    select undef, undef, undef, 0.05;
    my $answered = 0;
    for my $number (keys %open) {
      my ($socket, $asked, $age) = @{$open{$number}};
      $open{$number}[2]++;
      vec(my $readable = '', $number, 1) = 1;
      my $writable = $readable;
      select $readable, $asked ? undef : $writable, undef, 0;
      if (!$asked && vec $writable, $number, 1) { $open{$number}[1] = defined syswrite($socket, "GET / HTTP/1.0\r\n\r\n") }
      if ($asked && vec $readable, $number, 1) {
        $answered++ if sysread $socket, my $text, 4096;
        delete $open{$number};
      }
      elsif ($age > 20) { delete $open{$number} }
    }
    $silent = $answered ? 0 : $silent + 1 unless defined $again;
    $again = 0 if !defined $again && $silent >= 20;    # a second of silence: the link is cut
    $again++ if defined $again && $answered;
  }
}

# Waits until this node says from now on that it has the VIP, so that the silence begins with a whole interval; and says
# so again: the client has begun to ask by then, and was answered.
sub await_own_adverts {
  my %own = map { $_ => 1 } own_macs();
  collect(\&is_telling);    # what was said until now does not count
  my $heard = 0;
  for (1 .. 400) {
    while (defined recv $wire, my $frame, 128, 0x40) {
      return if is_vrrp($frame) && $own{unpack 'x6 H12', $frame} && ++$heard == 2;
    }
    select undef, undef, undef, 0.01;
  }
}

# Starts what cuts all links: it takes the rules from this program, and when its input ends, they go.
sub open_cutter {
  my $cutter = open(my $rules, '|-') // return;
  if (!$cutter) {
    open STDOUT, '>', '/dev/null';
    open STDERR, '>&', STDOUT;
    exec 'nft', '-i' or exit 127;
  }
  return $rules;
}

sub rules {
  my $hooks = '';
  for my $card (values %{{cards()}}) {
    $hooks .= "chain $_-$card { type filter hook $_ device \"$card\" priority -500; policy drop; }; " for qw(ingress egress);
  }
  return "add table netdev failover { flags owner; $hooks}\n";
}

# What tells of who has the VIP; and on the client what answers it, too.
sub is_telling {
  my ($frame) = @_;
  return 1 if substr($frame, 12, 2) eq "\x08\x06" || is_vrrp($frame);
  return $part eq 'client' && substr($frame, 23, 1) eq "\x06" && substr($frame, 26, 4) eq $packed_vip
    && length $frame > 14 + 4 * (ord(substr $frame, 14, 1) & 15) + 4 * (ord(substr $frame, 46, 1) >> 4);
}

start_capture();
my ($socket, $rules);
if ($part eq 'client') {
  $socket = connect_to_vip($held);
  report('held-before', 0, "nc -p $held $vip $port", $socket ? answer_in($socket, 2) : "$!");
}
barrier();    # the connection is open

if ($part eq 'backup') {    # hears of it from the other director, if it hears of any
  my $entry = sprintf 'TCP [0-9A-F]{8} %04X ', $held;
  for (1 .. 30) {
    last if contents('/proc/net/ip_vs_conn') =~ /^$entry/m;
    select undef, undef, undef, 0.1;
  }
}
$rules = open_cutter() if $part eq 'master';
barrier();    # everybody is ready

if ($part eq 'master') {
  await_own_adverts();
  syswrite $rules, rules() if $rules;
}
make_stream() if $part eq 'client';
report('held-after', 0, "nc -p $held $vip $port", $socket ? answer_in($socket, 3) : "$!") if $part eq 'client';
barrier();    # the other director has the VIP, or nobody

if ($part eq 'master') {
  close $rules if $rules;
}
if ($part eq 'backup') {
  for (1 .. 50) { last unless has_address($vip); select undef, undef, undef, 0.1 }
}
barrier();    # all is as it was

# Who hears the other one first may never learn that it was gone, and then announces nothing: so the client asks again.
if ($part eq 'client') {
  forget_neighbour($vip);
  for (1 .. 5) {
    my $once = connect_to_vip() or next;
    last if answer_in($once, 1) !~ /silence|closed/;
  }
}
report_captures(\&is_telling);
