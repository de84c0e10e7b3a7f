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

# What IPVS keeps. The kernel gives a long table page by page, and what comes or goes meanwhile makes it leave an entry
# out or give one twice (linux: ip_vs_conn.c, ip_vs_conn_array): then it is read once more.
sub report_connections {
  my @command = ('ipvsadm', '-Lnc');
  my ($status, $output) = run('', @command);
  $output .= (run('', @command))[1] if length $output > 3000;
  report('connections', $status, "@command", $output);
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
  if ($directs) {
    report_file("counter-$when", '/proc/net/ip_vs_stats_percpu');
    report_file("ipvs-table-$when", '/proc/net/ip_vs');
  }
  report_tunnels("tunnels-$when") if $role eq 'real-server';
  report_file("network-counters-$when", '/proc/net/snmp', '/proc/net/netstat');
}
