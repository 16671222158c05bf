//! Names in a text that say that the value behind them is secret.

/// What a part of a name ends with, when its value is secret.
const ENDS: [&str; 10] = [
    "password",
    "passwords",
    "passwd",
    "passphrase",
    "pwd",
    "secret",
    "secrets",
    "token",
    "credential",
    "credentials",
];

/// Parts of names that come before `key`, when its value is secret.
const KEYS: [&str; 6] = ["api", "access", "private", "secret", "ssh", "auth"];

/// What a name ends with that tells something about a secret, and not the secret.
const ABOUT: [&str; 22] = [
    "count", "dir", "enabled", "endpoint", "expires", "expiry", "file", "host", "kind", "len",
    "length", "limit", "name", "path", "policy", "ref", "size", "ttl", "type", "uri", "url",
    "version",
];

/// Whether a name says that its value is secret, by its parts: `DB_PASSWORD`, `clientSecret`, `X-Api-Key`.
pub(super) fn is_secret(name: &str) -> bool {
    let parts = parts(name);
    let Some(last) = parts.last() else {
        return false;
    };
    if ABOUT.contains(&last.as_str()) {
        return false;
    }
    let ends = |part: &String| ENDS.iter().any(|end| part.ends_with(end));
    let key = |pair: &[String]| KEYS.contains(&pair[0].as_str()) && pair[1] == "key";
    let joined = |part: &String| {
        let lead = part.strip_suffix("key");
        lead.is_some_and(|lead| KEYS.iter().any(|key| lead.ends_with(key)))
    };
    let pass =
        parts.len() > 1 && matches!(last.as_str(), "pass" | "pat") && name.to_uppercase() == name;
    pass || parts.iter().any(ends) || parts.windows(2).any(key) || parts.iter().any(joined)
}

/// The parts of a name in small letters, also of one in camel case.
fn parts(name: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut small = false;
    for c in name.chars() {
        let turns = c.is_ascii_uppercase() && small;
        if turns || !c.is_ascii_alphanumeric() {
            parts.push(String::new());
        }
        if let Some(last) = parts.last_mut().filter(|_| c.is_ascii_alphanumeric()) {
            last.push(c.to_ascii_lowercase());
        }
        small = c.is_ascii_lowercase();
    }
    parts.retain(|part| !part.is_empty());
    parts
}
