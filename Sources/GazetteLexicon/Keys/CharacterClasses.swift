/// Which characters stand for which inside names.
enum CharacterClasses {
  /// Apostrophes, single quotation marks and the letters that romanisations use for ʿayn and hamza.
  static func isApostrophe(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x27, 0x60, 0xB4, 0x2B9...0x2BF, 0x2C8, 0x2018...0x201B, 0x2032, 0x2035, 0xA78B, 0xA78C, 0xFF07, 0xFF40: true
    default: false
    }
  }

  /// Apostrophes that Unicode lets stand inside a word.
  static func isInnerApostrophe(_ scalar: UInt32) -> Bool {
    scalar == 0x27 || scalar == 0x2018 || scalar == 0x2019 || scalar == 0xFF07
  }

  static func isDash(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2D, 0x58A, 0x2010...0x2015, 0x2043, 0x2212, 0xFE58, 0xFE63, 0xFF0D: true
    default: false
    }
  }

  static func isDoubleQuote(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x22, 0xAB, 0xBB, 0x201C...0x201F, 0x2033, 0x2036, 0xFF02: true
    default: false
    }
  }

  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20, 0x09...0x0D, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }
}
