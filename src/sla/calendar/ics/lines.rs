//! Content lines: unfolding, and cutting a line into name, parameters and value (RFC 5545, 3.1).

use super::{IcsError, IcsProblem};

/// One unfolded line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Where it starts in the file, from 1.
    pub number: usize,
    /// Upper case.
    pub name: String,
    /// Names in upper case, values without quotes.
    pub params: Vec<(String, String)>,
    pub value: String,
}

impl Line {
    pub fn param(&self, name: &str) -> Option<&str> {
        let found = self.params.iter().find(|(key, _)| key == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The error that this line's value cannot be read.
    pub fn bad_value(&self) -> IcsError {
        let (name, value) = (self.name.clone(), self.value.clone());
        IcsProblem::Value { name, value }.at(self.number)
    }
}

/// All lines of the file that are not empty. Folding is undone on bytes, since it may cut a character in two.
pub(super) fn unfold(bytes: &[u8]) -> Result<Vec<Line>, IcsError> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let mut raw: Vec<(usize, Vec<u8>)> = Vec::new();
    for (index, line) in bytes.split(|byte| *byte == b'\n').enumerate() {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        match (line.first(), raw.last_mut()) {
            (Some(b' ' | b'\t'), Some((_, whole))) => whole.extend_from_slice(&line[1..]),
            (None, _) => {}
            _ => raw.push((index + 1, line.to_vec())),
        }
    }
    let begins = |line: &[u8]| {
        line.trim_ascii_end()
            .eq_ignore_ascii_case(b"BEGIN:VCALENDAR")
    };
    if !raw.first().is_some_and(|(_, line)| begins(line)) {
        return Err(IcsProblem::NotACalendar.at(1));
    }
    raw.into_iter()
        .map(|(number, line)| {
            let text = String::from_utf8(line).map_err(|_| IcsProblem::NotUtf8.at(number))?;
            cut(number, &text).ok_or_else(|| IcsProblem::Malformed.at(number))
        })
        .collect()
}

fn cut(number: usize, text: &str) -> Option<Line> {
    let (head, value) = text.split_at(unquoted(text, ':')?);
    let mut parts = Vec::new();
    let mut rest = head;
    while let Some(end) = unquoted(rest, ';') {
        parts.push(&rest[..end]);
        rest = &rest[end + 1..];
    }
    parts.push(rest);
    let mut parts = parts.into_iter();
    let name = parts.next()?;
    let word = |text: &str| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        (!text.is_empty() && text.bytes().all(plain)).then(|| text.to_ascii_uppercase())
    };
    let params = parts
        .map(|part| {
            let (key, value) = part.split_once('=')?;
            Some((word(key)?, value.trim_matches('"').to_owned()))
        })
        .collect::<Option<_>>()?;
    Some(Line {
        number,
        name: word(name)?,
        params,
        value: value[1..].trim_end().to_owned(),
    })
}

/// Where a character stands for the first time outside double quotes.
fn unquoted(text: &str, wanted: char) -> Option<usize> {
    let mut quoted = false;
    text.char_indices().find_map(|(at, char)| {
        quoted ^= char == '"';
        (char == wanted && !quoted).then_some(at)
    })
}

/// A text value with its escapes undone (RFC 5545, 3.3.11).
pub(super) fn text(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    let mut chars = value.chars();
    while let Some(char) = chars.next() {
        match char {
            '\\' => match chars.next() {
                Some('n' | 'N') => out.push(' '),
                Some(escaped) => out.push(escaped),
                None => {}
            },
            _ => out.push(char),
        }
    }
    out
}
