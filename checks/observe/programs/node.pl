start_capture();
$note = \&note_probe if $watches;
# A device on top of another one may have an address of its own.
my @macs = grep { /^(?!00:00:00:00:00:00)(\w\w:){5}\w\w$/ } map { contents($_) } glob '/sys/class/net/*/address';
report('macs', 0, 'cat /sys/class/net/*/address', join '', @macs);
report_counters('before');
# Now it has the client's MAC address, asked for with its own address, and need not ask in the middle of the traffic.
send_datagram($client) if $role eq 'real-server';
my @doors = map { listen_at($_->[1]) } $directs ? @closed : ();
barrier();    # everybody listens

my $routes = ask_ip(@questions, $role eq 'real-server' ? questions_of_tunnels() : ());
if ($role eq 'client') {
  my @held = hold();
  make_traffic($routes);
  ask_further() if @asks;
  report_held(@held);
}
if ($directs) {
  section('ipvs', 'ipvsadm', '-Sn');
  report_ipvs_settings();
  report_sharing() if $directors > 1;
  report_keepalived();
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
if ($directs) {
  report_connections();
  # Some kernels have no such file; the program asks them in another way.
  my $tracked = '/proc/net/nf_conntrack';
  -r $tracked ? report_file('tracked', $tracked) : section('tracked', 'conntrack', '-L', '-p', 'tcp') if @closed;
}
await_probes(map { /^route-to [^=]+=route get (\S+)/ } @questions) if $watches;
report_captures();
