# --- keepalived ---

# The processes of keepalived, in the manner of pgrep, and what it says of its configuration (keepalived(8), --use-file):
# nothing where there is neither.
sub report_keepalived {
  my ($lines, $file, $usual) = ('', undef, '/etc/keepalived/keepalived.conf');
  for my $process (map { /(\d+)/ } glob '/proc/[0-9]*') {
    next unless contents("/proc/$process/comm") eq "keepalived\n";
    next if contents("/proc/$process/stat") =~ /\) [ZX] /;
    my $words = contents("/proc/$process/cmdline") =~ tr/\0/ /r =~ s/ +\z//r;
    $lines .= "$process $words\n";
    $file //= $words =~ / (?:-f *|--use-file[= ])(\S+)/ ? $1 : $usual;
  }
  report('keepalived', $lines eq '' ? 1 : 0, 'pgrep -a keepalived', $lines);
  $file //= $usual if -e $usual;
  if (defined $file) {
    section('keepalived-configuration', 'keepalived', '-t', '-f', $file);
    section('vip-address', 'ip', '-o', 'address', 'show', 'to', $vip);
  }
}

# The MAC addresses to which this node itself, no client, has connected, and whether such a connection has come to its end.
my %probed;

sub note_probe {
  my ($frame) = @_;
  my ($to, $from, $type, $header, $protocol, $source, $destination) = unpack 'a6 a6 n C x8 C x2 a4 a4', $frame;
  return if $type != 0x0800 || $protocol != 6 || grep { $_ eq inet_aton($client) } $source, $destination;
  my $flags = unpack 'C', substr $frame, 14 + ($header & 15) * 4 + 13, 1;
  $probed{$to} //= 'begun' if $flags & 2;    # SYN
  for ($to, $from) { $probed{$_} = 'ended' if $probed{$_} && $flags & 5 }    # FIN or RST
}

# Waits until each real server was probed, since the capture began. Who checks a server every six seconds, as guides
# have it, is seen within eight.
sub await_probes {
  my (@servers) = @_;
  my %mac = map { /^([\d.]+) +\S+ +\S+ +([\da-f:]{17})/ ? ($1 => $2) : () } split /\n/, contents('/proc/net/arp');
  my @awaited = map { pack 'H12', tr/://dr } grep { defined } @mac{@servers};
  for (1 .. 80) {
    collect();
    last unless grep { ($probed{$_} // '') ne 'ended' } @awaited;
    select undef, undef, undef, 0.1;
  }
}
