# What one node does while the cluster is observed: every node runs this same program at the same time. Its
# arguments: ROLE VIP PORT CLIENT REQUESTS LARGE PATH LOG KEY=QUESTION... (a question is what ip is asked, see
# questions.ts; its answer is kept under the key).
# It prints sections (a header of record separator, key, status, command, then what the command printed) and stops
# at each barrier until it reads a line, so that all nodes go through the stages together. What costs nothing is
# read from the kernel directly: under emulation, a command costs as much as a hundred files. It leaves nothing
# behind, also when its input ends early: no process, no file, no changed setting, no zeroed counter.
use Socket;

my ($role, $vip, $port, $client, $requests, $large, $path, $log, @questions) = @ARGV;
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

# A capture file (pcap) for each card: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcap
sub report_captures {
  my %name = cards();
  my %file = map { $_ => pack('VvvVVVV', 0xa1b2c3d4, 2, 4, 0, 0, SNAP, 1) } keys %name;
  while (defined(my $from = recv($wire, my $frame, 65536, 0x40))) {    # MSG_DONTWAIT
    my (undef, undef, $index) = unpack 'S n i', $from;
    next unless $file{$index} && substr($frame, 12, 2) =~ /\A\x08[\x00\x06]/;    # IP and ARP
    ioctl($wire, SIOCGSTAMP, my $stamp = "\0" x 16);
    my $kept = substr($frame, 0, SNAP);
    $file{$index} .= pack('VVVV', unpack('q q', $stamp), length $kept, length $frame) . $kept;
  }
  my (undef, $dropped) = unpack 'I I', getsockopt($wire, SOL_PACKET, PACKET_STATISTICS);
  for my $index (sort { $a <=> $b } keys %name) {
    my $command = "tcpdump -eni $name{$index}";
    if ($dropped) { report("capture $name{$index}", 1, $command, "$dropped frames dropped by the kernel") }
    else { report("capture $name{$index}", 0, $command, base64($file{$index})) }
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

# Asks by ARP who has an address, on a device. In the name of 0.0.0.0 nobody learns an address from it (RFC 5227).
sub ask_arp {
  my ($device, $own, $address) = @_;
  my $mac = pack 'H12', contents("/sys/class/net/$device/address") =~ tr/://dr;
  my $question = pack 'n n C C n a6 a4 x6 a4', 1, 0x0800, 6, 4, 1, $mac, inet_aton($own), inet_aton($address);
  my $to = pack 'S n i S C C a8', 17, 0x0806, contents("/sys/class/net/$device/ifindex"), 1, 0, 6, "\xff" x 6;
  send $wire, "\xff" x 6 . $mac . "\x08\x06" . $question, 0, $to;
}

# So long an answer may take, in the ways of this kernel: all nodes are on it.
sub await_answers { select undef, undef, undef, 0.01 }

# Forgets who has an address. An entry that somebody has set for good stays: it is the learner's.
sub forget_neighbour {
  my ($address) = @_;
  return if contents('/proc/net/arp') =~ /^\Q$address\E +\S+ +0x[4-7c-f] /m;    # ATF_PERM (arp(7))
  socket(my $any, AF_INET, SOCK_DGRAM, 0) or return;
  ioctl $any, 0x8953, my $entry = pack 'S x2 a4 x8 x16 i x16 x16', AF_INET, inet_aton($address), 0;    # SIOCDARP
}

# A datagram to a port where nobody listens, from the own address or from another: whoever sends it has to know
# the MAC address of its next hop.
sub send_datagram {
  my ($to, $from) = @_;
  socket(my $any, AF_INET, SOCK_DGRAM, 0) or return;
  !defined $from or bind($any, pack_sockaddr_in(0, inet_aton($from))) or return;
  send $any, 'x', 0, pack_sockaddr_in(9, inet_aton($to));
}

# --- the node's state ---

sub ask_ip {
  my (@asked) = @_;
  my ($status, $output) = run(join('', map { s/^[^=]*=//r . "\n" } @asked), 'ip', '-br', '-force', '-batch', '-');
  report('ip', $status, join(';', @asked), $output);
  return $output;
}

sub report_settings {
  my $output = '';
  for my $file (map { glob "/proc/sys/net/ipv4/conf/{all,eth*,lo}/arp_$_" } qw(ignore announce)) {
    $output .= $file =~ s{/proc/sys/}{}r =~ tr{/}{.}r . ' = ' . contents($file);
  }
  report('arp-settings', 0, 'sysctl net.ipv4.conf.{all,eth0,lo}.arp_{ignore,announce}', $output);
}

sub report_ipvs_settings {
  my @names = qw(conn_reuse_mode expire_nodest_conn expire_quiescent_template);
  my $output = join '', map { "net.ipv4.vs.$_ = " . contents("/proc/sys/net/ipv4/vs/$_") } @names;
  report('ipvs-settings', 0, "sysctl net.ipv4.vs.{@{[join ',', @names]}}", $output);
}

# The devices that take packets out of tunnels: IPIP is of the type 768, GRE of 778 (linux: if_arp.h).
my @tunnels = map { s{.*/}{}r } grep { contents("$_/type") =~ /^7[67]8$/ } glob '/sys/class/net/*';

sub questions_of_tunnels {
  return map { "tunnel $_=route get $vip from $client iif $_" }
    grep { hex(contents("/sys/class/net/$_/flags")) & 1 } @tunnels;
}

# In the manner of grep, a line for each file.
sub report_tunnels {
  my ($key) = @_;
  my @files = map { my $tunnel = $_; map { "/sys/class/net/$tunnel/$_" } qw(flags statistics/rx_packets) } @tunnels;
  report($key, 0, 'grep . /sys/class/net/{tunl,gre}*/{flags,statistics/rx_packets}', join '', map { "$_:" . contents($_) } @files)
    if @files;
}

sub report_file {
  my ($key, @files) = @_;
  report($key, 0, "cat @files", join '', map { contents($_) } @files) if -r $files[0];
}

# Gives how many requests the server has logged.
sub report_log {
  my $command = "grep -F ' /$path-' $log";
  open my $handle, '<', $log or return report('log', 2, $command, "grep: $log: $!");
  my @lines = grep { m{ /\Q$path\E-} } <$handle>;
  report('log', @lines ? 0 : 1, $command, join '', @lines);
  return scalar @lines;
}

sub report_counters {
  my ($when) = @_;
  if ($role eq 'director') {
    report_file("counter-$when", '/proc/net/ip_vs_stats_percpu');
    report_file("ipvs-table-$when", '/proc/net/ip_vs');
  }
  report_tunnels("tunnels-$when") if $role eq 'real-server';
  report_file("network-counters-$when", '/proc/net/snmp', '/proc/net/netstat');
}

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
  section('answers', @curl);
  waitpid $asking, 0 if $asking;
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

start_capture();
# A device on top of another one may have an address of its own.
my @macs = grep { /^(?!00:00:00:00:00:00)(\w\w:){5}\w\w$/ } map { contents($_) } glob '/sys/class/net/*/address';
report('macs', 0, 'cat /sys/class/net/*/address', join '', @macs);
report_counters('before');
# Now it has the client's MAC address, asked for with its own address, and need not ask in the middle of the traffic.
send_datagram($client) if $role eq 'real-server';
barrier();    # everybody listens

my $routes = ask_ip(@questions, $role eq 'real-server' ? questions_of_tunnels() : ());
make_traffic($routes) if $role eq 'client';
if ($role eq 'director') {
  section('ipvs', 'ipvsadm', '-Sn');
  report_ipvs_settings();
}
report_settings() if $role eq 'real-server';
barrier();    # the traffic is over

ask_for_owners($routes, @questions);
if ($role eq 'real-server') {
  forget_neighbour($client);
  send_datagram($client, $vip);    # has to ask for the client's MAC address, as the VIP
  # Who has served a request has accepted its connection: only of the others it is asked what they listen to.
  report_log() or section('listeners', 'ss', '-Hltn');
}
report_counters('after');
section('connections', 'ipvsadm', '-Lnc') if $role eq 'director';
report_captures();
