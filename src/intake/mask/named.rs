//! Values that stand behind a name which says that they are secret: `DB_PASSWORD=…`, `"api_key": "…"`, `--token …`.
//!
//! After `=` everything is taken for a secret. After `:` stands prose as often (`token: expected`), so there a value
//! must be quoted or look like one. How it looks is judged without the length of its numbers, as a signature is made
//! without them: what is the same failure must not be masked in one run and stay in the next.

use super::MASK;
use super::names::is_secret;
use crate::intake::normal::{is_duration, is_id, is_time};

/// Words that stand behind such a name in a sentence.
const PROSE: [&str; 53] = [
    "a",
    "already",
    "and",
    "are",
    "argument",
    "as",
    "authentication",
    "but",
    "cannot",
    "disabled",
    "empty",
    "enabled",
    "expected",
    "expired",
    "failed",
    "false",
    "flag",
    "for",
    "from",
    "given",
    "has",
    "hidden",
    "in",
    "incorrect",
    "inherit",
    "invalid",
    "is",
    "masked",
    "may",
    "mismatch",
    "missing",
    "must",
    "needs",
    "none",
    "not",
    "null",
    "on",
    "option",
    "optional",
    "or",
    "redacted",
    "rejected",
    "required",
    "requires",
    "revoked",
    "string",
    "the",
    "to",
    "true",
    "undefined",
    "unknown",
    "was",
    "with",
];

/// The shortest word without a digit that is taken for a secret where only its place says so.
const SHORTEST: usize = 6;

/// The text without such values.
pub(super) fn named(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        let mut rest = line;
        while let Some(start) = rest.find(is_name) {
            out.push_str(&rest[..start]);
            rest = &rest[start..];
            let end = rest.find(|c| !is_name(c)).unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            let before = line.len() - rest.len();
            out.push_str(name);
            rest = after;
            if let Some((lead, secret)) = value(&line[..before], name, after) {
                out.push_str(&after[..lead]);
                out.push_str(MASK);
                rest = &after[lead + secret..];
            }
        }
        out.push_str(rest);
    }
    out
}

fn is_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')
}

/// How many bytes come before the secret value behind a name, and how many it has.
fn value(before: &str, name: &str, after: &str) -> Option<(usize, usize)> {
    if let Some(found) = of_curl(before, name, after) {
        return Some(found);
    }
    if !is_secret(name) {
        return None;
    }
    let (closed, tail) = after_quote(after);
    let blank = tail.trim_start_matches([' ', '\t']);
    let mut chars = blank.chars();
    let sign = chars.next().filter(|sign| matches!(sign, '=' | ':'));
    let at = |rest: &str| after.len() - rest.len();
    match sign {
        Some(sign) => {
            let raw = chars.as_str();
            // `token == x`, `token => x`, `Token::new`, `secret://x`
            if raw.starts_with(['=', '>', '~', ':']) || raw.starts_with("//") {
                return None;
            }
            let tight = sign == '=' && blank.len() == tail.len() && !raw.starts_with(' ');
            let working_folder = matches!(name, "PWD" | "OLDPWD");
            let place = Place {
                sure: (tight && !working_folder) || (closed && quoted(raw.trim_start()).is_some()),
                alone: before
                    .trim_matches([' ', '\t', '-', '"', '\'', '\\', '{'])
                    .is_empty(),
            };
            let raw = raw.trim_start_matches([' ', '\t']);
            behind_sign(raw, &place).map(|(skip, length)| (at(raw) + skip, length))
        }
        None if name.starts_with('-') && tail.starts_with([' ', '\t']) && !closed => {
            let word = word(blank);
            let prose = word.starts_with(['-', '<', '[', '(']) || is_prose(word);
            let (skip, length) = quoted(blank).unwrap_or((0, trimmed(word).len()));
            (!prose && length > 0 && !known(&blank[skip..skip + length]))
                .then_some((at(blank) + skip, length))
        }
        None => None,
    }
}

/// What is known of a value by where it stands.
struct Place {
    /// It is a value, whatever it looks like.
    sure: bool,
    /// Name and value are all that the line holds.
    alone: bool,
}

fn behind_sign(raw: &str, place: &Place) -> Option<(usize, usize)> {
    let (skip, length) = match quoted(raw) {
        Some(found) => found,
        None if place.sure => (0, unquoted(raw).len()),
        None => (0, trimmed(word(raw)).len()),
    };
    let value = &raw[skip..skip + length];
    if value.is_empty() || known(value) {
        return None;
    }
    let alone = place.alone && raw[skip + length..].trim_end().len() <= 1;
    let secret = match skip > 0 {
        true if alone => place.sure || !is_prose(value),
        true => place.sure || looks(value) || is_word_of(value),
        false => place.sure || looks(value) || (alone && is_word_of(value)),
    };
    secret.then_some((skip, length))
}

/// Whether it was masked, or names a variable that holds the secret.
fn known(value: &str) -> bool {
    let name = value
        .strip_prefix("${")
        .map(|rest| rest.strip_suffix('}').unwrap_or(rest));
    let name = name.or_else(|| value.strip_prefix('$'));
    let variable = |name: &str| {
        let plain = name
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_');
        plain && !name.is_empty()
    };
    value.chars().all(|c| c == '*') || value.starts_with("${{") || name.is_some_and(variable)
}

/// A word without digits that is no part of a sentence and no name of a type.
fn is_word_of(value: &str) -> bool {
    let letters = value.chars().filter(|c| c.is_alphabetic()).count();
    let title = value.starts_with(char::is_uppercase) && value.chars().any(char::is_lowercase);
    let code = value.contains(['(', '<', '`', '/', '\\']) || value.contains("::");
    letters >= SHORTEST && !is_prose(value) && !title && !code && !is_duration(value)
}

fn is_prose(word: &str) -> bool {
    PROSE.contains(&trimmed(word).to_ascii_lowercase().as_str())
}

/// Whether a value looks like a secret: drawn at random, or of letters with digits or signs among them.
fn looks(value: &str) -> bool {
    if is_time(value) || is_duration(value) || value.starts_with("0x") || is_place(value) {
        return false;
    }
    if is_id(value) {
        return true;
    }
    if value.contains(['(', '<', '`']) || value.contains("::") {
        return false;
    }
    let (mut letters, mut runs, mut digit) = (0, 0, false);
    for c in value.chars() {
        letters += usize::from(!c.is_ascii_digit());
        runs += usize::from(c.is_ascii_digit() && !digit);
        digit = c.is_ascii_digit();
    }
    let any = value.chars().any(char::is_alphabetic);
    let sign = value.contains(['@', '#', '$', '%', '^', '&', '*', '+', '~', '!']);
    any && ((runs > 0 && letters + runs >= 4) || (sign && letters >= SHORTEST) || letters >= 32)
}

/// A file, or a place in one: `/run/secrets/db`, `src/lib.rs:10:5`.
fn is_place(value: &str) -> bool {
    let folder = ["/", "./", "../", "~/"]
        .iter()
        .any(|lead| value.starts_with(lead));
    let line = value.rsplit_once(':').is_some_and(|(file, line)| {
        file.contains(['/', '.']) && line.bytes().all(|byte| byte.is_ascii_digit())
    });
    folder || line
}

/// A quote that closes the name, also one that is escaped, is passed over.
fn after_quote(text: &str) -> (bool, &str) {
    let rest = text.trim_start_matches('\\');
    match rest.strip_prefix(['"', '\'']) {
        Some(rest) => (true, rest),
        None => (false, text),
    }
}

/// A value in quotes: how many bytes open it, and how many it has.
fn quoted(text: &str) -> Option<(usize, usize)> {
    let slashes = text.len() - text.trim_start_matches('\\').len();
    let quote = text[slashes..]
        .chars()
        .next()
        .filter(|c| matches!(c, '"' | '\''))?;
    let skip = slashes + 1;
    let close = format!("{}{quote}", "\\".repeat(slashes));
    let mut from = skip;
    while let Some(at) = text[from..].find(&close) {
        let escaped = text[..from + at].ends_with('\\');
        if slashes > 0 || !escaped {
            return Some((skip, from + at - skip));
        }
        from += at + close.len();
    }
    Some((skip, text.trim_end().len().max(skip) - skip))
}

/// The value behind a `=`: to the blank, or to the next name with a value of its own.
fn unquoted(text: &str) -> &str {
    let word = word(text);
    let next = word
        .char_indices()
        .filter(|(_, c)| matches!(c, '&' | ';' | ','));
    let mut next = next.filter(|(at, _)| {
        let more = &word[at + 1..];
        let name = more.find(|c| !is_name(c)).unwrap_or(more.len());
        name > 0 && more[name..].starts_with('=')
    });
    let end = next.next().map_or(word.len(), |(at, _)| at);
    trimmed(&word[..end])
}

fn word(text: &str) -> &str {
    text.split(char::is_whitespace).next().unwrap_or_default()
}

fn trimmed(word: &str) -> &str {
    let around = ['"', '\'', '`', ')', ']', '}', '>', ',', ';', '.', ':', '\\'];
    word.trim_end_matches(around)
}

/// `curl -u user:password`, which says no name.
fn of_curl(before: &str, name: &str, after: &str) -> Option<(usize, usize)> {
    let option = matches!(name, "-u" | "--user" | "-U" | "--proxy-user");
    if !option || !before.contains("curl") {
        return None;
    }
    let blank = after.trim_start_matches([' ', '=']);
    let (skip, length) = quoted(blank).unwrap_or((0, trimmed(word(blank)).len()));
    let (user, password) = blank[skip..skip + length].split_once(':')?;
    let lead = after.len() - blank.len() + skip + user.len() + 1;
    (!password.is_empty() && !known(password)).then_some((lead, password.len()))
}

#[cfg(test)]
mod tests;
