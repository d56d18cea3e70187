#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Files below a folder.
enum Folder {
  /// Whether a path is a folder.
  static func exists(_ path: String) -> Bool {
    var info = stat()
    return stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// The files below a folder whose names have one of the endings, in the order of the bytes of their paths, the same on
  /// every system. Hidden files and folders are passed over, and links to folders are not followed, so it always ends.
  static func files(_ path: String, endings: [String]) throws(InputError) -> [String] {
    guard let folder = opendir(path) else { throw ByteSource.failure(path, errno) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: entry.pointee.d_name)) {
          String(cString: $0)
        }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    closedir(folder)
    var files: [String] = []
    for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      let child = path.hasSuffix("/") ? path + name : path + "/" + name
      var info = stat()
      guard lstat(child, &info) == 0 else { continue }
      if info.st_mode & S_IFMT == S_IFDIR {
        files += try Self.files(child, endings: endings)
      } else if endings.contains(where: { name.hasSuffix($0) }) {
        files.append(child)
      }
    }
    return files
  }
}
