/// Texts and their tokens: a space where the text has one, | where a token ends without one.
enum TokenCases {
  static let all: [String] = [
    // Clitics and possessives.
    "ISIL|'s men", "Syria|’s army", "did|n't go", "did|n’t go", "we|'re here", "they|’ve left", "he|'d go", "I|'m in",
    "she|’ll fight", "militants|' base", "militants|’ base", "al|-|Ja’afari spoke", "Da'esh fled", "O'Brien fired",
    "o'clock", "the U.S.|’s aim", "1990|'s wars", "the 1990s", "‘|We won|,|’ he said", "'|We won|,|' he said",
    "CENTCOM|'S BASE", "the soldiers|’|,", "ca|n't", "(|ISIL|)|'s men", "Mosul|’s|.", "rock ’|n|’ roll",
    // Abbreviations, initials, acronyms.
    "U.S. forces", "the U.S", "U.S.|-|led", "Lt. Col. Smith", "Maj. Gen. Lee", "Brig.|-|Gen. Lee", "at 5 a.m. today",
    "No. 5 is", "he said no|.", "Oct. 10", "J. F. Kennedy", "St. Petersburg", "Ph.D. student", "e.g. this",
    "etc.|, and",
    "Inc. and Ltd.", "the U.A.E.", "(|U.N.|)", "left|.", "in Iraq|.|”", "p. 5", "Ş. Yılmaz",
    // Numbers, times, dates.
    "10:30 today", "10:30:15", "at 10:30pm", "1,000.5 tons", "11.10.2017|,", "3rd Division", "3|:|1 win", "$|5 million",
    "US|$|5",
    "€|20", "5|%", "km/h", "90 km/h", "and|/|or", "F|-|16s", "Su|-|24M2", "5.56x45mm", "+|5", "35°20′15″N", "35.3°N",
    "20°C",
    "24|/|7", "2016|–|2017", "2016|-|17", "T|-|72B3",
    // Hyphens, dashes, brackets, quotes.
    "US|-|led", "Deir ez|-|Zor", "war|—|peace", "war -- peace", "war|--|peace", "(|SDF|)", "[|sic|]", "“|Hi|”",
    "\"|Hi|\"",
    "«|Да|»", "well|…", "well|...", "what|?|!", "a|;|b", "x|&|y", "AT|&|T",
    // The web.
    "https://t.me/rybar/123", "see https://mod.uk/a?b=c#d|.", "(|http://x.org/y|)", "www.mil.ru|,", "bbc.com/news",
    "a@b.org",
    "press.office+x@mod.gov.uk|.", "@CENTCOM", "(|@ABlinken|)", "#Mosul falls", "#|1",
    "http://en.wikipedia.org/wiki/A_(b) c",
    "john-doe@x-y.com",
    // Other scripts and signs.
    "Русские войска|.", "Ёлка", "القوات الروسية", "部队|。", "😀 ok", "café", "naïve", "Erdoğan|’s", "İstanbul",
    "co\u{AD}op left",
    "A\u{301}bc",
  ]
}
