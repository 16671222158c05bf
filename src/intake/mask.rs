//! Secrets in what comes in are replaced by `***`: those that the runner knows, and those that look like one.
//!
//! A log line goes into a record, a commit and somebody else's clone, where the runner's own masking does not
//! reach. What looks like a secret is listed here by the prefix that its maker gave it; in `named`, what stands behind
//! a name that says so.

mod named;
mod names;

/// What stands in place of a secret.
const MASK: &str = "***";

/// The shortest value that is taken for a secret: shorter ones are words that stand everywhere.
const SHORTEST: usize = 6;

/// Parts of the names of variables whose values are secret.
const SECRET_NAMES: [&str; 11] = [
    "TOKEN",
    "SECRET",
    "PASSWORD",
    "PASSWD",
    "PASSPHRASE",
    "PRIVATE_KEY",
    "API_KEY",
    "APIKEY",
    "ACCESS_KEY",
    "CREDENTIAL",
    "SSH_KEY",
];

/// Prefixes that makers of tokens give them, and how many characters of a token follow at least.
const PREFIXES: [(&str, usize); 24] = [
    ("ghp_", 20),
    ("gho_", 20),
    ("ghu_", 20),
    ("ghs_", 20),
    ("ghr_", 20),
    ("github_pat_", 20),
    ("glpat-", 16),
    ("gldt-", 16),
    ("glrt-", 16),
    ("glcbt-", 16),
    ("AKIA", 16),
    ("ASIA", 16),
    ("xoxb-", 10),
    ("xoxp-", 10),
    ("xoxa-", 10),
    ("xoxr-", 10),
    ("xoxs-", 10),
    ("xapp-", 10),
    ("sk_live_", 16),
    ("rk_live_", 16),
    ("npm_", 30),
    ("pypi-", 16),
    ("eyJ", 30),
    ("hvs.", 20),
];

/// Words after which a secret follows.
const LEADS: [&str; 3] = ["bearer ", "basic ", "token "];

/// Whether the name of a variable says that its value is secret.
pub fn is_secret_name(name: &str) -> bool {
    let name = name.to_uppercase();
    let word = |part: &&str| name.contains(*part);
    SECRET_NAMES.iter().any(word) || name.ends_with("_PAT") || name.ends_with("_PWD")
}

/// The secrets to look for, from the values of secret variables: each line of them, longest first.
pub fn secrets(values: impl IntoIterator<Item = String>) -> Vec<String> {
    let mut found: Vec<String> = values
        .into_iter()
        .flat_map(|value| {
            let mut parts: Vec<String> = value.lines().map(|line| line.trim().to_owned()).collect();
            parts.push(value.trim().to_owned());
            parts
        })
        .filter(|part| part.chars().count() >= SHORTEST)
        .filter(|part| {
            !matches!(
                part.to_lowercase().as_str(),
                "disabled" | "enabled" | "masked"
            )
        })
        .collect();
    found.sort_by(|a, b| b.len().cmp(&a.len()).then(a.cmp(b)));
    found.dedup();
    found
}

/// The text without secrets: those that are known, those that look like one, and the values of names that say so.
pub fn mask(text: &str, known: &[String]) -> String {
    named::named(&mask_name(text, known))
}

/// The same for what names something, such as a job: its keys and values are no secrets, and the name is part of
/// what tells one job from another.
pub fn mask_name(text: &str, known: &[String]) -> String {
    let mut text = text.to_owned();
    for secret in known {
        if text.contains(secret.as_str()) {
            text = text.replace(secret.as_str(), MASK);
        }
    }
    let text = keys(&text);
    let text = addresses(&text);
    let text = leads(&text);
    tokens(&text)
}

/// Blocks such as `-----BEGIN PRIVATE KEY-----`, also on one line; one that does not end runs to the end.
fn keys(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("-----BEGIN ") {
        let head = &rest[start..];
        let title = head.split("-----").nth(1).unwrap_or_default();
        if !title.contains("PRIVATE KEY") {
            let (before, after) = rest.split_at(start + 11);
            out.push_str(before);
            rest = after;
            continue;
        }
        out.push_str(&rest[..start]);
        out.push_str(MASK);
        let foot = format!("-----END {}-----", title.trim_start_matches("BEGIN "));
        rest = match head.find(&foot) {
            Some(end) => &head[end + foot.len()..],
            None => "",
        };
    }
    out.push_str(rest);
    out
}

/// `https://user:secret@host`, and a token in place of the user.
pub fn addresses(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("://") {
        let (before, after) = rest.split_at(at + 3);
        out.push_str(before);
        let host = after
            .find(|c: char| {
                c.is_whitespace() || matches!(c, '/' | '\'' | '"' | '<' | '>' | '?' | '#')
            })
            .unwrap_or(after.len());
        // A password may hold an `@`; the last one before the host counts.
        rest = match after[..host].rfind('@') {
            Some(sign) if !before.ends_with("ssh://") => {
                out.push_str(MASK);
                &after[sign..]
            }
            _ => after,
        };
    }
    out.push_str(rest);
    out
}

/// `Authorization: Bearer …`.
fn leads(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        // Only ASCII is lowered, so that positions stay the same.
        let low = rest.to_ascii_lowercase();
        let first = LEADS
            .iter()
            .filter_map(|lead| low.find(lead).map(|at| at + lead.len()))
            .min();
        let Some(at) = first else { break };
        let (before, after) = rest.split_at(at);
        let blanks = after.len() - after.trim_start_matches(' ').len();
        let end = after[blanks..]
            .find(|c: char| !is_token(c))
            .map_or(after.len(), |end| end + blanks);
        out.push_str(before);
        let word = &after[blanks..end];
        let random = word.len() >= 16 && word.bytes().any(|byte| byte.is_ascii_digit());
        out.push_str(if random { MASK } else { &after[..end] });
        rest = &after[end..];
    }
    out.push_str(rest);
    out
}

fn is_token(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.' | '+' | '/' | '=' | '~')
}

/// Words that begin as the tokens of known makers do.
fn tokens(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while !rest.is_empty() {
        let gap = rest.find(is_word).unwrap_or(rest.len());
        out.push_str(&rest[..gap]);
        rest = &rest[gap..];
        let end = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        let made = |(prefix, least): &(&str, usize)| {
            word.find(prefix).is_some_and(|at| {
                let begins = at == 0 || !word.as_bytes()[at - 1].is_ascii_alphanumeric();
                begins && word.len() - at - prefix.len() >= *least
            })
        };
        out.push_str(if PREFIXES.iter().any(made) {
            MASK
        } else {
            word
        });
        rest = after;
    }
    out
}

fn is_word(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_makers_of_tokens_make_is_masked() {
        for (secret, around) in [
            (
                "ghp_0123456789abcdefghij0123456789abcdef",
                "push with X failed",
            ),
            ("glpat-0123456789abcdefghij", "token=X;"),
            ("AKIAIOSFODNN7EXAMPLE", "key 'X' is wrong"),
            ("xoxb-123456789012-abcdef", "(X)"),
            ("github_pat_11ABCDEFG0123456789_abc", "X"),
            ("Zm9vYmFyYmF6cXV4MTIz", "Authorization: Bearer X\nnext"),
            ("dXNlcjpwYXNzd29yZDEy", "authorization: basic  X"),
        ] {
            let masked = mask(&around.replace('X', secret), &[]);
            assert!(!masked.contains(secret), "{masked}");
            assert!(masked.contains(MASK), "{masked}");
        }
    }

    #[test]
    fn passwords_in_addresses_and_key_blocks_are_masked() {
        assert_eq!(
            mask("clone https://bot:p@ss/w@host:8443/x.git?a=b@c", &[]),
            "clone https://***@ss/w@host:8443/x.git?a=b@c"
        );
        assert_eq!(
            mask("https://bot:p%40ss@host/x and ssh://git@host/x", &[]),
            "https://***@host/x and ssh://git@host/x"
        );
        assert_eq!(
            mask(
                "a\n-----BEGIN OPENSSH PRIVATE KEY-----\nb3Bl\n-----END OPENSSH PRIVATE KEY-----\nz",
                &[]
            ),
            "a\n***\nz"
        );
        assert_eq!(mask("x -----BEGIN PRIVATE KEY-----\ncut", &[]), "x ***");
        let public = "-----BEGIN CERTIFICATE-----\nMII\n-----END CERTIFICATE-----";
        assert_eq!(mask(public, &[]), public);
    }

    #[test]
    fn the_values_that_the_runner_knows_are_masked_line_by_line() {
        let known = secrets([
            "hunter2-and-more\nsecond line".to_owned(),
            "short".to_owned(),
        ]);
        assert_eq!(
            mask("x hunter2-and-more y second line short", &known),
            "x *** y *** short"
        );
        assert!(is_secret_name("DEPLOY_TOKEN") && is_secret_name("db_password"));
        assert!(is_secret_name("GH_PAT") && !is_secret_name("PATH"));
    }

    #[test]
    fn ordinary_text_stays_as_it_is() {
        for text in [
            "error: expected token `;` at src/lib.rs:10:5",
            "the bearer of the message",
            "see https://example.org/a@b and eyJ",
            "ärger mit ghp_ und — Bearer",
            "",
        ] {
            assert_eq!(mask(text, &[]), text);
        }
    }
}
