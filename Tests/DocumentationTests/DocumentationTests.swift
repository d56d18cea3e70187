import CLexicons
import Foundation
import Gazette
import Testing

private let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

@Suite struct EmbeddedFileTests {
  @Test func everyFileOfTheFolderIsEmbeddedAsItIs() throws {
    let folder = root.appending(path: "Lexicons")
    let paths = try #require(FileManager.default.subpathsOfDirectory(atPath: folder.path) as [String]?)
      .filter { $0.hasSuffix(".tsv") || $0.hasSuffix(".rules") }.sorted()
    let embedded = (0..<clexicons_count()).map { clexicons_at($0) }
    #expect(embedded.map { String(cString: $0.path) } == paths, "run: make embed")
    for file in embedded {
      let path = String(cString: file.path)
      let bytes = UnsafeBufferPointer(start: file.bytes, count: file.length)
      #expect(
        try Data(contentsOf: folder.appending(path: path)).elementsEqual(bytes), "\(path) was embedded in another state"
      )
    }
  }

  @Test func everyFileHasItsSourceStated() throws {
    let sources = try String(contentsOf: root.appending(path: "Lexicons/SOURCES.md"), encoding: .utf8)
    for index in 0..<clexicons_count() {
      let path = String(cString: clexicons_at(index).path)
      let folder = path.split(separator: "/").first.map { "\($0)/*" } ?? path
      #expect(sources.contains(path) || sources.contains(folder), "\(path) is not in Lexicons/SOURCES.md")
    }
  }
}

@Suite struct ReadmeTests {
  /// The lines of the README's Swift example, run here.
  private func example() throws -> [String] {
    var printed: [String] = []
    func print(_ line: String) { printed.append(line) }
    // README
    let extractor = try Extractor()
    let text = "MOSCOW, Oct. 11 2017 - Russia's air force struck ISIL near Deir ez-Zor on Oct. 10, TASS said."
    let result = try extractor.extract(text)
    for entity in result.entities {
      print("\(entity.type): \(entity.name)")
    }
    for relation in result.relations {
      print(result.describe(relation))
    }
    // README
    return printed
  }

  @Test func theSwiftExampleIsTheOneThatRunsHere() throws {
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    let here = try String(contentsOf: URL(filePath: #filePath), encoding: .utf8)
    let lines = here.components(separatedBy: "    // README\n")[1].split(separator: "\n").map { $0.dropFirst(4) }
    #expect(readme.contains("import Gazette\n\n" + lines.joined(separator: "\n") + "\n```"))
    let printed = try example()
    #expect(printed.contains { $0.hasPrefix("attack(attacker: Russia's air force, target: ISIL") }, "\(printed)")
  }

  @Test func everyFileThatTheReadmeLinksToIsThere() throws {
    let readme = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    for match in readme.matches(of: /\]\(([^)#]+)\)/) where !match.1.hasPrefix("http") {
      #expect(FileManager.default.fileExists(atPath: root.appending(path: String(match.1)).path), "\(match.1)")
    }
  }
}
