//! What the bytes of a report mean: UTF-8, or what it declares, or UTF-16 as programs of Windows write it.

/// UTF-16, by the order of its bytes.
pub(super) enum Wide {
    Little,
    Big,
}

impl Wide {
    /// By the byte order mark, or by a `<` of two bytes.
    pub(super) fn of(start: &[u8]) -> Option<Self> {
        match start.get(..2)? {
            [0xff, 0xfe] | [b'<', 0] => Some(Wide::Little),
            [0xfe, 0xff] | [0, b'<'] => Some(Wide::Big),
            _ => None,
        }
    }

    pub(super) fn text(&self, bytes: &[u8]) -> String {
        let units = bytes.chunks_exact(2).map(|pair| match self {
            Wide::Little => u16::from_le_bytes([pair[0], pair[1]]),
            Wide::Big => u16::from_be_bytes([pair[0], pair[1]]),
        });
        char::decode_utf16(units)
            .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect()
    }
}

/// What Windows-1252 has at 0x80 to 0x9f. Who declares ISO-8859-1 means this one: Encoding Standard of WHATWG.
const WINDOWS: [char; 32] = [
    '\u{20ac}', '\u{81}', '\u{201a}', '\u{192}', '\u{201e}', '\u{2026}', '\u{2020}', '\u{2021}',
    '\u{2c6}', '\u{2030}', '\u{160}', '\u{2039}', '\u{152}', '\u{8d}', '\u{17d}', '\u{8f}',
    '\u{90}', '\u{2018}', '\u{2019}', '\u{201c}', '\u{201d}', '\u{2022}', '\u{2013}', '\u{2014}',
    '\u{2dc}', '\u{2122}', '\u{161}', '\u{203a}', '\u{153}', '\u{9d}', '\u{17e}', '\u{178}',
];

/// What bytes beyond ASCII mean.
#[derive(Debug, Clone, Copy, Default)]
pub(super) enum Bytes {
    #[default]
    Utf8,
    Latin,
}

impl Bytes {
    /// By the name that a report declares; what is not known is read as far as it is UTF-8.
    pub(super) fn declared(name: &[u8]) -> Self {
        match name.to_ascii_lowercase().as_slice() {
            b"iso-8859-1" | b"iso8859-1" | b"latin1" | b"latin-1" | b"windows-1252" | b"cp1252" => {
                Bytes::Latin
            }
            _ => Bytes::Utf8,
        }
    }

    pub(super) fn text(self, bytes: &[u8]) -> String {
        let latin = |byte: &u8| match byte {
            0x80..=0x9f => WINDOWS[usize::from(byte - 0x80)],
            _ => char::from(*byte),
        };
        match self {
            Bytes::Utf8 => String::from_utf8_lossy(bytes).into_owned(),
            Bytes::Latin => bytes.iter().map(latin).collect(),
        }
    }
}
