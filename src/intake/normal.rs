//! The last line of a log that says what went wrong, without what differs from run to run.
//!
//! Two runs that fail for the same reason print nearly the same line: another time, another temporary folder,
//! another line number. What is left when these are taken out is the signature of the failure.

use super::signal::line;

/// The most bytes at the end of a log that are looked at.
pub const TAIL: usize = 1 << 20;

/// The most characters of a signature.
const LONGEST: usize = 300;

/// Words of a line that tells of an error.
const ERRORS: [&str; 12] = [
    "error",
    "fatal",
    "fail",
    "panic",
    "exception",
    "traceback",
    "cannot",
    "could not",
    "undefined",
    "not found",
    "denied",
    "timed out",
];

/// Lines that every failed job ends with; they tell nothing.
const EMPTY: [&str; 12] = [
    "process completed with exit code",
    "job failed: exit",
    "cleaning up project directory",
    "exited with code",
    "exited with status",
    "exit status",
    "uploading artifacts",
    "command failed with exit",
    "failed with exit code",
    "script returned exit code",
    "finished: failure",
    "process exited",
];

/// The line of a log that says what went wrong: the last that names an error, else the last with text. As a person
/// may read it, without the runner's time stamps and colours.
pub fn last_error(log: &[u8]) -> Option<String> {
    let tail = &log[log.len().saturating_sub(TAIL)..];
    let text = String::from_utf8_lossy(tail);
    let lines: Vec<String> = text
        .lines()
        .map(|text| line(strip_stamp(&plain(text)), 2_000))
        .filter(|text| text.chars().any(char::is_alphanumeric))
        .collect();
    let low = |text: &String| text.to_lowercase();
    let telling = |text: &&String| {
        let text = low(text);
        !EMPTY.iter().any(|empty| text.contains(empty))
    };
    let wrong = |text: &&String| {
        let text = low(text);
        ERRORS.iter().any(|word| text.contains(word)) && !summary(&text)
    };
    let mut useful = lines.iter().rev().filter(telling);
    useful
        .clone()
        .find(wrong)
        .or_else(|| useful.next())
        .or_else(|| lines.last())
        .cloned()
}

/// `0 errors, 0 failed` is no error.
fn summary(text: &str) -> bool {
    ["0 error", "0 fail", "no error"]
        .iter()
        .any(|none| text.contains(none))
}

/// The last lines of a log, for people.
pub fn tail(log: &[u8], lines: usize) -> String {
    let tail = &log[log.len().saturating_sub(TAIL)..];
    let text = String::from_utf8_lossy(tail);
    let all: Vec<String> = text
        .lines()
        .map(|text| strip_stamp(&plain(text)).trim_end().to_owned())
        .collect();
    let end = all
        .iter()
        .rposition(|line| !line.is_empty())
        .map_or(0, |at| at + 1);
    all[end.saturating_sub(lines)..end].join("\n")
}

/// Without the sequences that colour a terminal or move its cursor; of a line that was overwritten, the last.
fn plain(text: &str) -> String {
    let text = text.trim_end_matches('\r');
    let text = text.rsplit('\r').next().unwrap_or_default();
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\u{1b}' if chars.peek() == Some(&'[') => {
                chars.next();
                for c in chars.by_ref() {
                    if ('\u{40}'..='\u{7e}').contains(&c) {
                        break;
                    }
                }
            }
            '\u{1b}' | '\u{0}'..='\u{8}' | '\u{b}'..='\u{1f}' | '\u{7f}' => {}
            c => out.push(c),
        }
    }
    out
}

/// Runners put `2026-11-20T09:14:03.1234567Z ` before each line.
fn strip_stamp(text: &str) -> &str {
    let Some((first, rest)) = text.split_once(' ') else {
        return text;
    };
    let bytes = first.as_bytes();
    let stamp = bytes.len() >= 20 && bytes[4] == b'-' && bytes[10] == b'T' && first.ends_with('Z');
    if stamp && bytes[..4].iter().all(u8::is_ascii_digit) {
        rest
    } else {
        text
    }
}

/// A line without what differs from run to run: times, durations, numbers, hexadecimal ids, absolute folders.
pub fn normalised(text: &str) -> String {
    let text = line(&plain(text), 4_000);
    let words: Vec<String> = strip_stamp(&text).split(' ').map(word).collect();
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    for word in words {
        // `2026-11-20 09:14:03` and `1m 12s` are one each.
        let repeats = ["<n>", "<time>", "<duration>"].contains(&word.as_str());
        if !(repeats && out.last() == Some(&word)) {
            out.push(word);
        }
    }
    line(&out.join(" "), LONGEST)
}

/// A word: punctuation around it stays.
fn word(text: &str) -> String {
    let edge = |c: char| {
        matches!(
            c,
            '"' | '\'' | '`' | '(' | ')' | '[' | ']' | '{' | '}' | ',' | ';' | '<' | '>'
        )
    };
    let start = text.len() - text.trim_start_matches(edge).len();
    let core = text[start..].trim_end_matches(|c| edge(c) || c == ':' || c == '.');
    let (before, after) = (&text[..start], &text[start + core.len()..]);
    format!("{before}{}{after}", core_of(core))
}

fn core_of(core: &str) -> String {
    if core.is_empty() {
        return String::new();
    }
    if let Some((name, value)) = core.split_once('=')
        && !name.contains("://")
    {
        return format!("{name}={}", word(value));
    }
    if is_time(core) {
        return "<time>".to_owned();
    }
    if is_duration(core) {
        return "<duration>".to_owned();
    }
    if is_id(core) {
        return "<id>".to_owned();
    }
    numbers(&without_folder(core))
}

/// `2026-11-20`, `09:14:03`, `2026-11-20T09:14:03.5Z`, `[20/Nov/2026:09:14:03`.
pub(super) fn is_time(text: &str) -> bool {
    let digits = text.chars().filter(char::is_ascii_digit).count();
    let only = |allowed: &str| {
        text.chars()
            .all(|c| c.is_ascii_digit() || allowed.contains(c))
    };
    let clock = text.matches(':').count() == 2 && only(":.,Z+-") && digits >= 4;
    let day = only("-/")
        && digits == 8
        && (text.matches('-').count() == 2 || text.matches('/').count() == 2);
    let both = digits >= 12 && only("-:.,TZ+/") && text.contains('T');
    clock || day || both
}

/// `12ms`, `1.5s`, `3m12s`, `2h`.
pub(super) fn is_duration(text: &str) -> bool {
    let mut rest = text;
    let mut parts = 0;
    while !rest.is_empty() {
        let digits = rest
            .find(|c: char| !(c.is_ascii_digit() || c == '.'))
            .unwrap_or(rest.len());
        if digits == 0 || !rest.starts_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        rest = &rest[digits..];
        let units = [
            "ms", "us", "µs", "ns", "sec", "secs", "min", "mins", "h", "m", "s",
        ];
        let Some(unit) = units.iter().find(|unit| {
            rest.strip_prefix(**unit).is_some_and(|after| {
                after.is_empty() || after.starts_with(|c: char| c.is_ascii_digit())
            })
        }) else {
            return false;
        };
        rest = &rest[unit.len()..];
        parts += 1;
    }
    parts > 0
}

/// A UUID, an address in memory, or a hexadecimal id of at least eight digits.
pub(super) fn is_id(text: &str) -> bool {
    let hex = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    if let Some(rest) = text.strip_prefix("0x") {
        return hex(rest);
    }
    let groups: Vec<usize> = text.split('-').map(str::len).collect();
    if groups == [8, 4, 4, 4, 12] && text.split('-').all(hex) {
        return true;
    }
    let text = text.strip_prefix("sha256:").unwrap_or(text);
    text.len() >= 8 && hex(text) && text.bytes().any(|byte| byte.is_ascii_digit())
}

/// An absolute path without its folders: `/builds/x/src/a.rs:12` is `a.rs:12`.
fn without_folder(text: &str) -> String {
    let drive = text.as_bytes().get(1) == Some(&b':') && text.contains('\\');
    let absolute = text.starts_with('/') || text.starts_with("~/") || drive;
    if !absolute || text.contains("://") {
        return text.to_owned();
    }
    let name = text.rsplit(['/', '\\']).find(|part| !part.is_empty());
    name.map_or_else(|| text.to_owned(), |name| format!("<path>/{name}"))
}

/// Every number becomes `<n>`, and hexadecimal runs of at least eight characters in a word `<id>`.
fn numbers(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        if !first.is_ascii_alphanumeric() {
            out.push(first);
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        if is_id(run) {
            out.push_str("<id>");
        } else {
            let mut in_number = false;
            for c in run.chars() {
                if c.is_ascii_digit() {
                    if !in_number {
                        out.push_str("<n>");
                    }
                    in_number = true;
                } else {
                    out.push(c);
                    in_number = false;
                }
            }
        }
        rest = after;
    }
    // A list of numbers of any length is one number.
    let mut shorter = out.replace("<n>.<n>", "<n>").replace("<n>,<n>", "<n>");
    while shorter.len() < out.len() {
        out = shorter;
        shorter = out.replace("<n>.<n>", "<n>").replace("<n>,<n>", "<n>");
    }
    shorter
}

#[cfg(test)]
mod tests {
    use super::*;

    fn same(a: &str, b: &str, expected: &str) {
        assert_eq!(normalised(a), expected);
        assert_eq!(normalised(b), expected);
    }

    #[test]
    fn what_differs_from_run_to_run_is_taken_out() {
        same(
            "2026-11-20T09:14:03.1234567Z \u{1b}[31merror[E0308]\u{1b}[0m: mismatched types",
            "2026-11-21T19:14:04.1234567Z error[E0308]: mismatched types",
            "error[E<n>]: mismatched types",
        );
        same(
            "/builds/shop/shop/src/cart.rs:12:5: error: expected `;`",
            "/builds/acme/shop/src/cart.rs:144:17: error: expected `;`",
            "<path>/cart.rs:<n>:<n>: error: expected `;`",
        );
        same(
            "panicked after 1.5s at 0x7ffe12ab: connection 10.0.0.1:5432 refused (id=550e8400-e29b-41d4-a716-446655440000)",
            "panicked after 12ms at 0x55d0: connection 10.2.0.33:5432 refused (id=6fa459ea-ee8a-3ca4-894e-db77e160355e)",
            "panicked after <duration> at <id>: connection <n>:<n> refused (id=<id>)",
        );
        same(
            "[20:14:03] 2026-11-20 09:14:03 FAILED /tmp/pytest-of-runner/pytest-12/x.py in 1m 12s",
            "[01:00:00] 2026-11-21 10:00:00 FAILED /tmp/pytest-of-ci/pytest-0/x.py in 59m 1s",
            "[<time>] <time> FAILED <path>/x.py in <duration>",
        );
        same(
            "fetch of deadbeef01 failed in image sha256:0123456789abcdef",
            "fetch of 0badcafe9 failed in image sha256:fedcba9876543210",
            "fetch of <id> failed in image <id>",
        );
    }

    #[test]
    fn what_tells_two_failures_apart_stays() {
        assert_ne!(
            normalised("src/cart.rs:12: error: expected `;`"),
            normalised("src/till.rs:12: error: expected `;`")
        );
        assert_eq!(normalised("decade facade defaced"), "decade facade defaced");
        assert_eq!(normalised(""), "");
        assert!(normalised(&"é".repeat(9_000)).chars().count() <= LONGEST);
    }

    #[test]
    fn the_last_line_that_names_an_error_is_found_behind_the_noise() {
        let log = b"2026-11-20T09:14:03.1Z building\n\
            \x1b[31merror: linking failed\x1b[0m\r\n\
            0 errors in docs\n\
            Uploading artifacts for failed job\n\
            ##[error]Process completed with exit code 101.\n\n";
        assert_eq!(last_error(log).unwrap(), "error: linking failed");
        assert_eq!(last_error(b"all\nis quiet\n").unwrap(), "is quiet");
        assert_eq!(
            last_error(b"Process completed with exit code 1.").unwrap(),
            "Process completed with exit code 1."
        );
        assert_eq!(last_error(b"\n \xff\n"), None);
        assert_eq!(last_error(b""), None);
    }

    #[test]
    fn the_tail_is_for_people() {
        assert_eq!(tail(b"1\n2\n\x1b[1m3\x1b[0m\n\n", 2), "2\n3");
        assert_eq!(tail(b"progress 1\rprogress 2\n", 5), "progress 2");
        assert_eq!(tail(b"", 5), "");
    }
}
