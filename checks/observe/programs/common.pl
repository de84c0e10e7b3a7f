# What the programs share that nodes run while they are observed: this text comes first, then that of the program.
use Socket;

@ENV{qw(LC_ALL PATH)} = ('C', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin');
alarm 120;    # nothing that hangs outlives the observation by much

sub report {
  my ($key, $status, $command, $output) = @_;
  my $rest = "\036$key\037$status\037$command\n$output\n";
  while (length $rest) { substr($rest, 0, syswrite(STDOUT, $rest) // exit, '') }
  return;
}

sub barrier {
  report('barrier', '', '', '');
  defined <STDIN> or exit;
}

sub contents {
  my ($file) = @_;
  open my $handle, '<', $file or return '';
  local $/;
  return <$handle> // '';
}

# Runs a command and gives its status and both of its streams.
sub run {
  my ($input, @command) = @_;
  pipe my $in, my $to or return (127, $!);
  my $process = open(my $from, '-|') // return (127, "$command[0]: $!");
  if (!$process) {
    open STDIN, '<&', $in;
    open STDERR, '>&', STDOUT;
    exec { $command[0] } @command or print "$command[0]: $!";
    exit 127;
  }
  close $in;
  print $to $input;
  close $to;
  local $/;
  my $output = <$from> // '';
  close $from;
  return ($? & 127 ? 128 + ($? & 127) : $? >> 8, $output);
}

sub section {
  my ($key, @command) = @_;
  my ($status, $output) = run('', @command);
  report($key, $status, "@command", $output);
  return $output;
}

# --- the wire ---

# Every frame of every device, from now on. A frame that had arrived before it is asked for is there at once.
use constant { ETH_P_ALL => 3, SO_RCVBUFFORCE => 33, SOL_PACKET => 263, PACKET_STATISTICS => 6, SIOCGSTAMP => 0x8906 };
use constant { SNAP => 96, ROOM => 16 << 20 };    # bytes kept of a frame; bytes that may wait
my $wire;

sub start_capture {
  socket($wire, 17, SOCK_RAW, unpack 'n', pack 'S', ETH_P_ALL) or return report('capture', 1, 'tcpdump -eni eth0', $!);
  setsockopt($wire, SOL_SOCKET, SO_RCVBUFFORCE, ROOM) or setsockopt($wire, SOL_SOCKET, SO_RCVBUF, ROOM);
  ioctl($wire, SIOCGSTAMP, my $stamp = "\0" x 16);    # from now on frames are stamped as they come (socket(7))
}

# The devices that are the node's network cards, by their index.
sub cards {
  return map { (contents("$_/ifindex") + 0 => s{.*/}{}r) } glob '/sys/class/net/eth*';
}

# The frames that have come so far and are wanted, as records of a capture file, by the index of their card; the MAC
# addresses from which VRRP was heard; and what else is to be done with each frame.
my (%frames, %speakers, $note);

sub collect {
  my ($wanted) = @_;
  while (defined(my $from = recv($wire, my $frame, 65536, 0x40))) {    # MSG_DONTWAIT
    my (undef, undef, $index) = unpack 'S n i', $from;
    next unless substr($frame, 12, 2) =~ /\A\x08[\x00\x06]/ && (!$wanted || $wanted->($frame));    # IP and ARP
    $speakers{unpack 'x6 H12', $frame} = 1 if is_vrrp($frame);
    ioctl($wire, SIOCGSTAMP, my $stamp = "\0" x 16);
    my $kept = substr($frame, 0, SNAP);
    $frames{$index} .= pack('VVVV', unpack('q q', $stamp), length $kept, length $frame) . $kept;
    $note->($frame) if $note;
  }
}

# Whether a frame carries a message of VRRP, by itself or behind an authentication header (RFC 2402).
sub is_vrrp {
  my ($frame) = @_;
  return substr($frame, 12, 2) eq "\x08\x00" && substr($frame, 23, 1) =~ /[\x70\x33]/;
}

# Whether the kernel has the address as its own.
sub has_address {
  my ($address) = @_;
  return contents('/proc/net/fib_trie') =~ /-- \Q$address\E\n\s+\/32 host LOCAL/;
}

# Forgets who has an address. An entry that somebody has set for good stays: it is the learner's.
sub forget_neighbour {
  my ($address) = @_;
  return if contents('/proc/net/arp') =~ /^\Q$address\E +\S+ +0x[4-7c-f] /m;    # ATF_PERM (arp(7))
  socket(my $any, AF_INET, SOCK_DGRAM, 0) or return;
  ioctl $any, 0x8953, my $entry = pack 'S x2 a4 x8 x16 i x16 x16', AF_INET, inet_aton($address), 0;    # SIOCDARP
}

sub own_macs { return map { contents($_) =~ tr/:\n//dr } glob '/sys/class/net/*/address' }

# A capture file (pcap) for each card: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcap
sub report_captures {
  my ($wanted) = @_;
  my %name = cards();
  collect($wanted);
  my (undef, $dropped) = unpack 'I I', getsockopt($wire, SOL_PACKET, PACKET_STATISTICS);
  for my $index (sort { $a <=> $b } keys %name) {
    my $command = "tcpdump -eni $name{$index}";
    if ($dropped) { report("capture $name{$index}", 1, $command, "$dropped frames dropped by the kernel") }
    else {
      my $header = pack('VvvVVVV', 0xa1b2c3d4, 2, 4, 0, 0, SNAP, 1);
      report("capture $name{$index}", 0, $command, base64($header . ($frames{$index} // '')));
    }
  }
}

sub base64 {
  my ($bytes) = @_;
  my $padding = (3 - length($bytes) % 3) % 3;
  my $text = join '', map { substr $_, 1 } split /\n/, pack 'u', $bytes;
  $text =~ tr{`!-_}{A-Za-z0-9+/};
  substr($text, -$padding) = '=' x $padding if $padding;
  return $text;
}
