//! Command-line arguments as one query text.
//!
//! A shell takes quotes away: `title:"two words"` arrives as `title:two words`. The argument borders tell
//! what was meant.

use super::display::quote;
use super::parse::{key_length, parse};

/// Joins arguments with blanks, and puts back the quotes that a shell took away:
///
/// - an argument without a blank stays as it is;
/// - one that brings its own quotes (`key:"…"`, a quote at its start, or quoted words after a term), or whose
///   every word is `key:value`, is part of a query already and stays as it is;
/// - `key:two words` becomes `key:"two words"`;
/// - anything else with a blank is text to search for, and becomes `"two words"` (`-two words`: `-"two words"`).
pub fn join_args<S: AsRef<str>>(args: &[S]) -> String {
    let parts: Vec<String> = args
        .iter()
        .map(|arg| arg.as_ref().trim())
        .filter(|arg| !arg.is_empty())
        .map(one)
        .collect();
    parts.join(" ")
}

fn one(arg: &str) -> String {
    let (minus, body) = match arg.strip_prefix('-') {
        Some(body) if !body.starts_with(char::is_whitespace) => ("-", body),
        _ => ("", arg),
    };
    let mut words = body.split_whitespace();
    let first_is_term = words.next().is_some_and(is_term);
    let quoted_later =
        first_is_term && (body.contains(" \"") || body.contains(" -\"")) && parse(arg).is_ok();
    let has_quotes = body.starts_with('"') || body.contains(":\"") || quoted_later;
    let others_are_terms: Vec<bool> = words.map(is_term).collect();
    if others_are_terms.is_empty() || has_quotes {
        return arg.to_owned();
    }
    if first_is_term && others_are_terms.iter().all(|is| *is) {
        return arg.to_owned();
    }
    match body.split_once(':') {
        Some((key, value)) if first_is_term && !others_are_terms.contains(&true) => {
            format!("{minus}{key}:{}", quote(value))
        }
        _ => format!("{minus}{}", quote(body)),
    }
}

/// Whether a word is `key:value`, perhaps negated.
fn is_term(word: &str) -> bool {
    let word: Vec<char> = word.strip_prefix('-').unwrap_or(word).chars().collect();
    key_length(&word).is_some_and(|length| word.len() > length + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_shell_took_away_is_put_back() {
        for (args, joined) in [
            (&["state:open", "checkout"][..], "state:open checkout"),
            (&["two words"], "\"two words\""),
            (&["-two words"], "-\"two words\""),
            (&["title:two words", "x"], "title:\"two words\" x"),
            (&["- two words"], "\"- two words\""),
            (&["-title:two words"], "-title:\"two words\""),
            (&["title:\"two words\" x"], "title:\"two words\" x"),
            (&["state:open \"two words\""], "state:open \"two words\""),
            (&["\"two words\" x"], "\"two words\" x"),
            (&["state:open -priority:1,2"], "state:open -priority:1,2"),
            (&["say \"hi\" twice"], "\"say \\\"hi\\\" twice\""),
            (&["Error: disk full"], "\"Error: disk full\""),
            (&["down state:open"], "\"down state:open\""),
            (&["", "  ", "a"], "a"),
            (&[], ""),
        ] {
            assert_eq!(join_args(args), joined, "{args:?}");
        }
    }
}
