# What the kernel and the programs of this node remember of connections, as lines: key, number.
use strict;
use warnings;

sub contents { open my $file, '<', $_[0] or return ''; local $/; return <$file> // '' }

sub established { return scalar grep { /ESTABLISHED/ } @_ }

print 'ipvs ', established(split /\n/, contents('/proc/net/ip_vs_conn')), "\n";
print 'conntrack ', established(`conntrack -L -p tcp 2>/dev/null`), "\n";
print 'sockets ', scalar(grep { /^ *\d+: \S+ \S+ 01 / } split /\n/, contents('/proc/net/tcp')), "\n";
for my $slab (qw(ip_vs_conn nf_conntrack TCP)) {
  print "size.$slab ", contents("/sys/kernel/slab/$slab/slab_size") + 0, "\n";
}
for my $process (grep { $_ != $$ } map { m{(\d+)$} } glob '/proc/[0-9]*') {
  my ($rss) = contents("/proc/$process/status") =~ /^VmRSS:\s+(\d+) kB/m or next;
  my @files = glob "/proc/$process/fd/*";
  print "process.$process.memory ", $rss * 1024, "\nprocess.$process.files ", scalar @files, "\n";
}
