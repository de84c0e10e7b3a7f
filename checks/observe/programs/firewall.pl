# --- what a firewall has to stop, and what it must not ---

# Something listens behind a closed door, so that silence is the firewall's.
sub listen_at {
  my ($port) = @_;
  socket(my $door, AF_INET, SOCK_STREAM, 0) or return;
  return bind($door, pack_sockaddr_in($port, INADDR_ANY)) && listen($door, 8) && $door;
}

sub checksum {
  my ($bytes) = @_;
  my $sum = unpack '%32n*', $bytes;
  $sum = ($sum & 0xffff) + ($sum >> 16) for 1, 2;
  return pack 'n', ~$sum & 0xffff;
}

sub ip_packet {
  my ($protocol, $from, $to, $body) = @_;
  my $head = pack 'C C n n n C C n a4 a4', 0x45, 0, 20 + length $body, 0, 0x4000, 64, $protocol, 0, inet_aton($from), inet_aton($to);
  substr($head, 10, 2, checksum($head));
  return $head . $body;
}

# The first packet of a TCP connection.
sub syn_packet {
  my ($from, $from_port, $to, $to_port) = @_;
  my $tcp = pack 'n n N N C C n n n', $from_port, $to_port, int rand 2**32, 0, 0x50, 2, 64240, 0, 0;
  substr($tcp, 16, 2, checksum(inet_aton($from) . inet_aton($to) . pack('n n', 6, length $tcp) . $tcp));
  return ip_packet(6, $from, $to, $tcp);
}

# "Too large", about a packet of the service to the client (RFC 792, RFC 1191). The sequence number in it is none that
# the real server has sent, so nothing comes of it there.
sub error_packet {
  my ($client_port) = @_;
  my $quoted = ip_packet(6, $vip, $client, pack 'n n N N C C n n n', $port, $client_port, 0, 0, 0x50, 0x10, 0, 0, 0);
  my $icmp = pack('C C n n n', 3, 4, 0, 0, 1400) . $quoted;
  substr($icmp, 2, 2, checksum($icmp));
  return ip_packet(1, $client, $vip, $icmp);
}

# Sends packets made by hand in frames to the machine that has the VIP, whatever the routes say. No program of the
# client has a port below 1024.
sub try_firewall {
  my ($device, @answered) = @_;
  socket(my $hand, 17, SOCK_RAW, 0) or return;    # a capture doesn't see what its own socket sends
  my ($mac) = contents('/proc/net/arp') =~ /^\Q$vip\E +\S+ +\S+ +((?:\w\w:){5}\w\w) /m or return;
  my $head = pack 'H12 H12 n', $mac =~ tr/://dr, contents("/sys/class/net/$device/address") =~ tr/://dr, 0x0800;
  my $to = pack 'S n i S C C a8', 17, 0x0800, contents("/sys/class/net/$device/ifindex"), 1, 0, 6, pack 'H12', $mac =~ tr/://dr;
  my $from = 200 + time % 800;
  send $hand, $head . $_, 0, $to for (map { syn_packet($client, $from++, @$_) } @closed), map { error_packet($_) } @answered;
  await_answers();
}
