# What one node does while the cluster is observed. Every node runs this same script at the same time:
#   bash -c "$(<node.sh)" observe ROLE VIP PORT CLIENT REQUESTS LARGE PATH LOG KEY=QUESTION...
# A question is what ip is asked (see questions.ts); its answer is kept under the key.
# It prints sections (a header of record separator, key, status, command, then what the command printed) and
# stops at each barrier until it reads a line, so that all nodes go through the stages together. It leaves
# nothing behind, also when its input ends early: no process, no file, no changed setting, no zeroed counter.
set -u
export LC_ALL=C
role=$1 vip=$2 port=$3 client=$4 requests=$5 large=$6 path=$7 log=$8
shift 8
captures=() readers=() files=() devices=()
trap clean_up EXIT

clean_up() {
  ((${#captures[@]} == 0)) || kill "${captures[@]}" 2>/dev/null
  ((${#files[@]} == 0)) || rm -f "${files[@]}"
}

print() { # KEY STATUS COMMAND OUTPUT
  printf '\036%s\037%s\037%s\n%s\n' "$@"
}

section() { # KEY COMMAND...: runs the command and prints all of its output
  local key=$1 output
  shift
  output=$("$@" 2>&1)
  print "$key" $? "$*" "$output"
}

barrier() {
  printf '\036barrier\037\037\n'
  IFS= read -r || exit 0
}

start_captures() {
  local entry device file reader mac macs=
  for entry in /sys/class/net/eth*; do
    [[ -e $entry ]] || continue
    device=${entry##*/} file=/dev/shm/lvs-observe.$$.${entry##*/}
    IFS= read -r mac <"$entry/address"
    macs+=$mac$'\n'
    # --immediate-mode: every frame is in the file as soon as it was seen, none waits in the kernel's ring.
    exec {reader}< <(exec tcpdump -i "$device" -p -n -s 96 -U --immediate-mode -Z root -w "$file" 'arp or ip' 2>&1)
    captures+=($!) readers+=("$reader") files+=("$file") devices+=("$device")
  done
  print macs 0 'cat /sys/class/net/eth*/address' "$macs"
}

# A capture that can't start says why and ends; its words come with stop_captures.
await_captures() {
  local index line
  for index in "${!captures[@]}"; do
    words[index]=
    while IFS= read -r -t 10 line <&"${readers[index]}"; do
      words[index]+=$line$'\n'
      [[ $line == *'listening on'* ]] && break
    done
  done
}

# Waits until a capture holds every frame that had arrived when this was called: tcpdump answers SIGUSR1 with
# how many frames it has written and how many have arrived. A frame that came before its filter was in place
# counts as arrived and is never written; so it is enough, too, when nothing was written over ten answers.
settle_capture() { # INDEX
  local line arrived= before= same=0 deadline=$((SECONDS + 5))
  while ((SECONDS < deadline)); do
    kill -USR1 "${captures[$1]}" 2>/dev/null || return
    IFS= read -r -t 5 line <&"${readers[$1]}" || return
    words[$1]+=$line$'\n'
    [[ $line =~ ([0-9]+)' packet'.*' captured, '([0-9]+)' packet' ]] || return
    arrived=${arrived:-${BASH_REMATCH[2]}}
    ((BASH_REMATCH[1] < arrived)) || return
    same=$((BASH_REMATCH[1] == ${before:--1} ? same + 1 : 0)) before=${BASH_REMATCH[1]}
    ((same < 10)) || return
    IFS= read -r -t 0.05 line <&"${readers[$1]}" # nothing comes unasked: leaves tcpdump the time to write
  done
}

stop_captures() {
  local index line
  for index in "${!captures[@]}"; do settle_capture "$index"; done
  kill "${captures[@]}" 2>/dev/null
  for index in "${!captures[@]}"; do
    while IFS= read -r -t 5 line <&"${readers[index]}"; do words[index]+=$line$'\n'; done
    print "capture-words ${devices[index]}" 0 "tcpdump -eni ${devices[index]}" "${words[index]}"
    section "capture ${devices[index]}" base64 -w 0 "${files[index]}"
  done
  captures=()
}

arp_settings() {
  local file value output=
  for file in /proc/sys/net/ipv4/conf/{all,eth*,lo}/arp_{ignore,announce}; do
    IFS= read -r value <"$file" && file=${file#/proc/sys/} && output+="${file//\//.} = $value"$'\n'
  done
  print arp-settings 0 'sysctl net.ipv4.conf.{all,eth0,lo}.arp_{ignore,announce}' "$output"
}

# Several questions to ip in one process; the sections that they would make one by one are cut out later.
ask_ip() { # KEY=QUESTION...
  local questions words
  printf -v questions '%s\n' "${@#*=}"
  printf -v words ';%s' "$@"
  ip_answers=$(ip -br -force -batch - 2>&1 <<<"$questions")
  print ip $? "${words:1}" "$ip_answers"
}

# The devices that take packets out of tunnels: IPIP is of the type 768, GRE of 778 (linux: if_arp.h).
find_tunnels() {
  local entry type flags
  for entry in /sys/class/net/*; do
    IFS= read -r type <"$entry/type"
    [[ $type == 768 || $type == 778 ]] || continue
    tunnels+=("${entry##*/}")
    IFS= read -r flags <"$entry/flags"
    ((flags & 1)) && from_tunnels+=("tunnel ${entry##*/}=route get $vip from $client iif ${entry##*/}")
  done
}

tunnel_counters() { # KEY: in the manner of grep, a line for each file
  ((${#tunnels[@]} > 0)) || return
  local device name value lines=
  for device in "${tunnels[@]}"; do
    for name in flags statistics/rx_packets; do
      IFS= read -r value <"/sys/class/net/$device/$name" && lines+="/sys/class/net/$device/$name:$value"$'\n'
    done
  done
  print "$1" 0 'grep . /sys/class/net/{tunl,gre}*/{flags,statistics/rx_packets}' "$lines"
}

counter() { # KEY: how many connections IPVS has counted so far
  local file=/proc/net/ip_vs_stats_percpu
  [[ -r $file ]] && print "$1" 0 "cat $file" "$(<"$file")"
}

words=() tunnels=() from_tunnels=()
start_captures
case $role in
  director)
    ask_ip "$@"
    section ipvs ipvsadm -Sn
    ;;
  real-server)
    find_tunnels
    ask_ip "$@" "${from_tunnels[@]}"
    section listeners ss -Hltn
    arp_settings
    tunnel_counters tunnels-before
    # A datagram to a port where nobody listens: now it has the client's MAC address, asked for with its own
    # address, and need not ask in the middle of the traffic.
    printf x 2>/dev/null >"/dev/udp/$client/9"
    ;;
  *) ask_ip "$@" ;;
esac
await_captures
[[ $role == director ]] && counter counter-before
barrier # everybody listens

if [[ $role == client ]]; then
  arping=
  # What it has learned: who has the VIP (a permanent entry, which is the learner's, stays), and how large a
  # packet may be on the way.
  ip -force -batch - >/dev/null 2>&1 <<<"neigh flush to $vip"$'\n''route flush cache'
  if [[ $ip_answers =~ $'\n'"$vip dev "([^ ]+) ]]; then # on the link, so ARP finds it
    arping -q -c 12 -W 0.01 -i "${BASH_REMATCH[1]}" "$vip" >/dev/null 2>&1 &
    arping=$!
  fi
  printf -v cookie 'Cookie: course=%04000d' 0 # as large as three packets
  # IPVS keeps a connection for two minutes after its end, and what comes from the same port again goes where that
  # one went. So every observation has ports of its own for six minutes, where the kernel takes none by itself
  # (linux: net/netfilter/ipvs/ip_vs_proto_tcp.c; ip_local_port_range in ip-sysctl.rst).
  port_from=$((61000 + EPOCHSECONDS % 370 * 12))
  each=(-s --noproxy '*' --local-port "$port_from-$((port_from + 63))" --connect-timeout 2 --max-time 4
    -H 'Connection: close' -w '\n= %{local_port} %{http_code} %{size_request} %{errormsg}\n')
  section answers curl -q -Z --parallel-immediate --parallel-max "$((requests + large))" \
    "${each[@]}" "http://$vip:$port/$path-[1-$requests]" \
    --next "${each[@]}" -H "$cookie" "http://$vip:$port/$path-large-[1-$large]"
  [[ -z $arping ]] || wait "$arping"
  section neighbour ip neigh show to "$vip"
fi
barrier # the traffic is over

if [[ $role == real-server ]]; then
  ip neigh flush to "$client" >/dev/null 2>&1
  nc -u -q 0 -w 1 -s "$vip" "$client" 9 <<<x >/dev/null 2>&1 # has to ask for the client's MAC, as the VIP
fi
barrier # all were heard

case $role in
  director)
    counter counter-after
    section connections ipvsadm -Lnc
    ;;
  real-server)
    section log grep -F " /$path-" "$log"
    tunnel_counters tunnels-after
    ;;
esac
((${#captures[@]} == 0)) || stop_captures
