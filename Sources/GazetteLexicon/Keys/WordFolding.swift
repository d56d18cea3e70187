internal import GazetteDocument

/// Folding of whole words.
enum WordFolding {
  /// Appends the folded word; says whether it has a capital. Apostrophes are left out but for that of a clitic, which becomes
  /// straight; a lone punctuation mark becomes the ASCII mark of its class.
  @discardableResult
  static func fold(_ word: UnsafeBufferPointer<UInt8>, clitic: Bool, into out: inout ByteBuffer) -> Bool {
    var hasCapital = false
    var offset = 0
    let before = out.count
    while offset < word.count {
      let byte = word[offset]
      if byte < 0x80 {
        offset += 1
        if (0x41...0x5A).contains(byte) {
          hasCapital = true
          out.append(byte | 0x20)
        } else if byte != 0x27 && byte != 0x60 || clitic {
          out.append(byte)
        }
        continue
      }
      let step = UTF8Decoding.step(word, at: offset)
      offset += step.length
      if clitic && CharacterClasses.isApostrophe(step.scalar) {
        out.append(0x27)
      } else {
        if Folding.isCapital(step.scalar) { hasCapital = true }
        Folding.append(step.scalar, to: &out)
      }
    }
    if word.count <= 4, out.count - before <= 3 { foldPunctuation(word, from: before, &out) }
    return hasCapital
  }

  private static func foldPunctuation(_ word: UnsafeBufferPointer<UInt8>, from start: Int, _ out: inout ByteBuffer) {
    guard let first = word.first, !isLetter(first) else { return }
    let step = UTF8Decoding.step(word, at: 0)
    guard step.length == word.count else { return }
    let mark: UInt8
    if CharacterClasses.isApostrophe(step.scalar) {
      mark = 0x27
    } else if CharacterClasses.isDash(step.scalar) {
      mark = 0x2D
    } else if CharacterClasses.isDoubleQuote(step.scalar) {
      mark = 0x22
    } else {
      return
    }
    out.removeLast(out.count - start)
    out.append(mark)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
