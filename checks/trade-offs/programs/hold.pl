# Opens connections, gets one answer through each, and holds them until its input ends. ARGUMENTS: address port count
use strict;
use warnings;
use Socket;

my ($address, $port, $count) = @ARGV;
alarm 150;    # nothing that hangs outlives the measurement by much
$| = 1;
my $target = sockaddr_in($port, inet_aton($address));
my @held;
for my $number (1 .. $count) {
  socket(my $socket, PF_INET, SOCK_STREAM, 0) or die "connection $number: $!\n";
  connect($socket, $target) or die "connection $number: $!\n";
  syswrite $socket, "GET /big-0 HTTP/1.1\r\nHost: lab\r\n\r\n";
  my $answer = '';
  while ($answer !~ /\r\n\r\n/) { sysread($socket, $answer, 4096, length $answer) or die "connection $number: no answer\n" }
  $answer =~ m{^HTTP/1.1 200} or die "connection $number: $answer\n";
  push @held, $socket;
}
print "held\n";
<STDIN>;
