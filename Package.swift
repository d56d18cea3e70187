// swift-tools-version: 6.2
import PackageDescription

/// Imports are stated where they are used and stay inside the module that states them.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
]

let package = Package(
  name: "Gazette",
  platforms: [.macOS(.v14)],
  products: [
    .library(name: "Gazette", targets: ["Gazette"]),
    .library(name: "GazetteFormats", targets: ["GazetteFormats"]),
    .library(name: "GazetteMeasure", targets: ["GazetteMeasure"]),
    .executable(name: "gazette", targets: ["GazetteTool"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // In the order in which a document flows through them.
    .systemLibrary(
      name: "CICUSystem", pkgConfig: "icu-i18n",
      providers: [.apt(["libicu-dev", "pkg-config"]), .brew(["icu4c"])]),
    .target(name: "CICU", dependencies: ["CICUSystem"]),
    .target(name: "CScan"),
    .target(name: "GazetteDocument", swiftSettings: strict),
    .target(name: "GazetteDiagnostics", swiftSettings: strict),
    .target(
      name: "GazetteText", dependencies: ["CICU", "CScan", "GazetteDocument"], exclude: ["DESIGN.md"],
      swiftSettings: strict),
    .target(
      name: "GazetteLexicon", dependencies: ["CICU", "GazetteText", "GazetteDocument", "GazetteDiagnostics"],
      exclude: ["DESIGN.md"],
      swiftSettings: strict),
    .target(
      name: "GazetteSyntax", dependencies: ["GazetteLexicon", "GazetteDocument", "GazetteDiagnostics"],
      swiftSettings: strict),
    .target(
      name: "GazetteRules",
      dependencies: ["GazetteSyntax", "GazetteLexicon", "GazetteDocument", "GazetteDiagnostics"],
      exclude: ["DESIGN.md", "Language/Grammar.md"],
      swiftSettings: strict),
    .target(
      name: "CLexicons", path: "Lexicons",
      exclude: [
        "README.md", "SOURCES.md", "world", "actors", "people", "things", "english", "rules", "schemes",
      ]),
    .target(
      name: "Gazette",
      dependencies: [
        "GazetteRules", "GazetteSyntax", "GazetteLexicon", "GazetteText", "GazetteDocument",
        "GazetteDiagnostics", "CLexicons",
      ], swiftSettings: strict),
    .target(
      name: "GazetteFormats", dependencies: ["Gazette", "GazetteRules", "GazetteDocument", "GazetteDiagnostics"],
      swiftSettings: strict),
    .target(
      name: "GazetteMeasure",
      dependencies: ["Gazette", "GazetteLexicon", "GazetteText", "GazetteDocument", "GazetteDiagnostics"],
      swiftSettings: strict),
    .executableTarget(
      name: "GazetteTool",
      dependencies: [
        "GazetteFormats", "Gazette", "GazetteText", "GazetteLexicon", "GazetteRules", "GazetteSyntax",
        "GazetteDocument",
        "GazetteDiagnostics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),

    .target(
      name: "GazetteTestSupport", dependencies: ["Gazette", "GazetteDocument"], path: "Tests/GazetteTestSupport",
      swiftSettings: strict),
    .testTarget(name: "GazetteDocumentTests", dependencies: ["GazetteDocument"], swiftSettings: strict),
    .testTarget(name: "GazetteDiagnosticsTests", dependencies: ["GazetteDiagnostics"], swiftSettings: strict),
    .testTarget(
      name: "GazetteTextTests", dependencies: ["GazetteText", "GazetteDocument", "GazetteTestSupport", "CLexicons"],
      swiftSettings: strict),
    .testTarget(
      name: "GazetteLexiconTests",
      dependencies: [
        "GazetteLexicon", "GazetteText", "GazetteDocument", "GazetteDiagnostics", "GazetteTestSupport", "CLexicons",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "GazetteSyntaxTests",
      dependencies: ["GazetteSyntax", "Gazette", "GazetteDocument", "GazetteTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "GazetteRulesTests",
      dependencies: [
        "GazetteRules", "GazetteSyntax", "GazetteLexicon", "GazetteText", "Gazette", "GazetteDocument",
        "GazetteDiagnostics", "GazetteTestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "GazetteTests",
      dependencies: ["Gazette", "GazetteFormats", "GazetteDiagnostics", "GazetteDocument", "GazetteTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "GazetteFormatsTests",
      dependencies: ["GazetteFormats", "Gazette", "GazetteDiagnostics", "GazetteDocument", "GazetteTestSupport"],
      swiftSettings: strict),
    .testTarget(
      name: "DispatchTests", dependencies: ["GazetteFormats", "Gazette", "GazetteTestSupport"],
      swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["GazetteTool", "GazetteTestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DocumentationTests", dependencies: ["Gazette", "CLexicons", "GazetteTestSupport"], swiftSettings: strict),
  ]
)
