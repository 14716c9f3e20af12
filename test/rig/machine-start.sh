#!/bin/sh
# The first process of the machine: the host's files with a layer over them that is forgotten, the work folder, sound;
# then the job, and off.
/bin/busybox --install -s /bin
mount -t devtmpfs dev /dev
mount -t proc proc /proc
mount -t sysfs sys /sys

while read -r module; do
  # shellcheck disable=SC2086 # A line is a file and its options.
  insmod $module || echo "not loaded: $module"
done < /modules/order

shared=trans=virtio,version=9p2000.L,msize=262144
mount -t 9p -o "$shared,cache=loose,ro" host /host
mount -t tmpfs memory /memory
mkdir /memory/changed /memory/work
mount -t overlay -o lowerdir=/host,upperdir=/memory/changed,workdir=/memory/work files /root
for folder in dev proc sys; do mount --bind "/$folder" "/root/$folder"; done
mount -t tmpfs run /root/run
mount -t 9p -o "$shared" work "/root$(cat /work-folder)"

ip link set lo up
cp /bin/busybox /job /root/run
chroot /root /bin/sh /run/job < /dev/null
sync
poweroff -f
