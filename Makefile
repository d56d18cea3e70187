# Each target is the real command; read it here.
export PKG_CONFIG_PATH := $(PKG_CONFIG_PATH):$(wildcard /opt/homebrew/opt/icu4c/lib/pkgconfig):$(wildcard /usr/local/opt/icu4c/lib/pkgconfig)
SHARED ?= ../shared

.PHONY: setup demo test bench score format lint record embed

setup:
	Scripts/setup

# Build, then read a sample dispatch.
demo: setup
	swift build -c release --product gazette
	.build/release/gazette Samples/air-strike.txt

test: setup
	swift build --build-tests
	swift test --skip-build

# MB/s of each stage beside raw ICU in the same run.
bench: setup
	cd Benchmarks && swift package --disable-sandbox benchmark --no-progress

# Precision and recall on the annotated documents beside the repository; passes over what is not there.
score: setup
	swift build -c release --product gazette
	Scripts/score $(SHARED)

# Write the expected results of the samples anew; read the difference before you commit it.
record: setup
	GAZETTE_RECORD=1 swift test --filter DispatchTests || true
	git diff --stat Samples

# After adding, renaming or removing a file in Lexicons.
embed:
	python3 Scripts/embed-lexicons.py

format:
	swift format -i -r Sources Tests Benchmarks Package.swift

lint:
	swift format lint -r --strict Sources Tests Benchmarks Package.swift
