// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "GazetteBenchmarks",
  platforms: [.macOS(.v14)],
  dependencies: [
    .package(name: "Gazette", path: ".."),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .executableTarget(
      name: "Path",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "Gazette", package: "Gazette"),
        .product(name: "GazetteMeasure", package: "Gazette"),
      ],
      path: "Benchmarks/Path",
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)
