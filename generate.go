package aparatur

//go:generate env GOWORK=off go -C tools run ./apitext -o ../api.txt ..
