# --- directors that share the VIP ---

# What directors share the VIP with: VRRP, and connections that they tell each other of.
sub report_sharing {
  report_file('raw-sockets', '/proc/net/raw');
  section('sync-daemons', 'ipvsadm', '-L', '--daemon');
  await_adverts() if $role eq 'backup-director';
}

# Who has the VIP says so every second (RFC 5798). It is heard in the time after which the others would take over, and
# then a second more, for whoever else says so; a node that has the VIP itself is waited for until it has said so.
sub await_adverts {
  my $tenths = 33;
  my $silent = has_address($vip);
  while ($tenths-- > 0) {
    collect();
    $silent &&= !grep { $speakers{$_} } own_macs();
    $tenths = 11 if $tenths > 11 && %speakers && !$silent;
    select undef, undef, undef, 0.1;
  }
}
