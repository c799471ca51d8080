.DEFAULT_GOAL := help

STATICCHECK := honnef.co/go/tools/cmd/staticcheck@v0.8.2
# Every check, with those for comments on packages (ST1000) and exported names (ST1020-ST1022).
CHECKS := all
FUZZTIME ?= 30s

MANDIR ?= bin/man

.PHONY: build test race all lint bench fuzz cover install man dist help

build: ## build the program into bin/
	go build -o bin/ ./cmd/rotate

test: ## run all tests but those that take minutes
	go test ./...

# What talks to a terminal, to other processes and to the disk runs whole; of the rest, a sample.
race: ## run what is concurrent, and a sample of the rest, with the race detector
	go test -race -short -timeout 20m ./...
	go test -race -timeout 20m ./internal/trainer ./internal/vault
	go test -race -timeout 20m -run '^Test(Train|Start|Files|BuiltProgram|Killed|FullDisk)' ./internal/cli

all: ## run every test there is, with the race detector
	ROTATE_TESTS=all go test -race -timeout 60m ./...

lint: ## check format, vet, staticcheck and go.mod
	@test -z "$$(gofmt -l .)" || { echo 'not formatted:'; gofmt -l .; exit 1; }
	go vet ./...
	go run $(STATICCHECK) -checks '$(CHECKS)' ./...
	go mod tidy -diff

bench: ## run the benchmarks
	go test -run '^$$' -bench . -benchmem ./...

# New inputs are made small for two seconds at most; no run is counted meanwhile. A run may fail with nothing but
# "context deadline exceeded", a slip of the go command at the end of its time, so it has a second try; an input that
# fails was kept, and fails that too.
fuzz: ## run each fuzz test for FUZZTIME (30s)
	@go list ./... | while read -r package; do \
		names=$$(go test -list '^Fuzz' "$$package" | grep '^Fuzz' || true); \
		for name in $$names; do \
			echo "$$package $$name"; \
			try="go test -run ^$$ -fuzz ^$$name$$ -fuzztime $(FUZZTIME) -fuzzminimizetime 2s $$package"; \
			$$try || $$try || exit 1; \
		done; \
	done

cover: ## measure which lines the tests reach
	go test -coverpkg ./... -coverprofile cover.out ./...
	go tool cover -func cover.out | tail -1

install: ## install the program into Go's bin folder
	go install ./cmd/rotate

man: build ## write the manual pages into MANDIR (bin/man)
	@date=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct 2>/dev/null || date +%s)}; \
	go run ./internal/tools/man -dir '$(MANDIR)' -date "$$date" -source "$$(bin/rotate --version | cut -d , -f 1)"

dist: ## build archives, packages and checksums into bin/dist
	@date=$${SOURCE_DATE_EPOCH:-$$(git log -1 --format=%ct 2>/dev/null || date +%s)}; \
	go run ./internal/tools/dist -dir bin/dist -date "$$date" $(if $(VERSION),-version '$(VERSION)')

help: ## list the targets
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 10
