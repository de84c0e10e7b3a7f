# What one node does while the cluster is observed: every node runs this same program at the same time. Its
# arguments: ROLE VIP PORT CLIENT REQUESTS LARGE PATH LOG DIRECTORS KEY=QUESTION... (a question is what ip is asked, see
# questions.ts; its answer is kept under the key). There may be more among them: `ask KEY=URL` (and headers behind tabs)
# is a further request of the client, `hold KEY=ADDRESS:PORT` a connection that it opens and keeps without a word, and
# `closed=ADDRESS:PORT` is where a firewall must let no client in; `watch probes` has a director wait for its probes.
# It prints sections (a header of record separator, key, status, command, then what the command printed) and stops
# at each barrier until it reads a line, so that all nodes go through the stages together. What costs nothing is
# read from the kernel directly: under emulation, a command costs as much as a hundred files. It leaves nothing
# behind, also when its input ends early: no process, no file, no changed setting, no zeroed counter.
my ($role, $vip, $port, $client, $requests, $large, $path, $log, $directors, @questions) = @ARGV;
my $directs = $role =~ /director$/;
my @closed = map { /^closed=(.+):(\d+)$/ ? [$1, $2] : () } @questions;
my @asks = map { /^ask ([^=]+)=(.*)/ ? [$1, split /\t/, $2] : () } @questions;
my @holds = map { /^hold ([^=]+)=(.*):(\d+)/ ? [$1, $2, $3] : () } @questions;
my $watches = grep { $_ eq 'watch probes' } @questions;
@questions = grep { !/^(?:closed=|ask |hold |watch )/ } @questions;

# --- asking ---

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

# A datagram to a port where nobody listens, from the own address or from another: whoever sends it has to know
# the MAC address of its next hop.
sub send_datagram {
  my ($to, $from) = @_;
  socket(my $any, AF_INET, SOCK_DGRAM, 0) or return;
  !defined $from or bind($any, pack_sockaddr_in(0, inet_aton($from))) or return;
  send $any, 'x', 0, pack_sockaddr_in(9, inet_aton($to));
}
