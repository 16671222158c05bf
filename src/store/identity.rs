//! Who commits, found as git finds it: environment, then `author.*` / `committer.*`, then `user.*`.
//!
//! The library reads no environment: the edge of the program hands over the variables that git honours,
//! as an [`Environment`].

use chrono::{DateTime, Utc};

use super::error::StoreError;
use super::settings::Settings;

/// A name and an email address, as commits carry them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identity {
    /// Name of a person or job.
    pub name: String,
    /// Email address, without angle brackets.
    pub email: String,
}

/// The environment variables that git honours and that we honour with it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Environment {
    author: Override,
    committer: Override,
    pub(super) email: Option<String>,
    pub(super) config_global: Option<String>,
    pub(super) config_system: Option<String>,
    pub(super) config_nosystem: bool,
    pub(super) config_pairs: Vec<(String, String)>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Override {
    name: Option<String>,
    email: Option<String>,
    date: Option<String>,
}

impl Environment {
    /// Asks `lookup` for every variable; the edge passes the process environment.
    pub fn from_lookup(mut lookup: impl FnMut(&str) -> Option<String>) -> Self {
        let mut filled = |name: &str| lookup(name).filter(|value| !value.is_empty());
        let mut pairs = Vec::new();
        let count = filled("GIT_CONFIG_COUNT").and_then(|count| count.parse().ok());
        for at in 0..count.unwrap_or(0usize).min(1_000) {
            if let Some(key) = filled(&format!("GIT_CONFIG_KEY_{at}")) {
                let value = filled(&format!("GIT_CONFIG_VALUE_{at}")).unwrap_or_default();
                pairs.push((key, value));
            }
        }
        Environment {
            author: Override {
                name: filled("GIT_AUTHOR_NAME"),
                email: filled("GIT_AUTHOR_EMAIL"),
                date: filled("GIT_AUTHOR_DATE"),
            },
            committer: Override {
                name: filled("GIT_COMMITTER_NAME"),
                email: filled("GIT_COMMITTER_EMAIL"),
                date: filled("GIT_COMMITTER_DATE"),
            },
            email: filled("EMAIL"),
            config_global: filled("GIT_CONFIG_GLOBAL"),
            config_system: filled("GIT_CONFIG_SYSTEM"),
            config_nosystem: filled("GIT_CONFIG_NOSYSTEM")
                .is_some_and(|value| !matches!(value.as_str(), "0" | "false" | "no" | "off")),
            config_pairs: pairs,
        }
    }
}

/// Author or committer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Author,
    Committer,
}

impl Role {
    fn key(self, field: &str) -> String {
        match self {
            Role::Author => format!("author.{field}"),
            Role::Committer => format!("committer.{field}"),
        }
    }

    fn given(self, environment: &Environment) -> &Override {
        match self {
            Role::Author => &environment.author,
            Role::Committer => &environment.committer,
        }
    }
}

/// Who acts in this role; an error when git does not know.
pub(super) fn identity(
    settings: &Settings,
    environment: &Environment,
    role: Role,
) -> Result<Identity, StoreError> {
    let given = role.given(environment);
    let find = |given: &Option<String>, field: &str, last: Option<&String>| {
        given
            .clone()
            .or_else(|| settings.string(&role.key(field)))
            .or_else(|| settings.string(&format!("user.{field}")))
            .or_else(|| last.cloned())
            .map(|value| clean(&value))
            .filter(|value| !value.is_empty())
    };
    let name = find(&given.name, "name", None);
    let email = find(&given.email, "email", environment.email.as_ref());
    Ok(Identity {
        name: name.ok_or(StoreError::NoIdentity { missing: "name" })?,
        email: email.ok_or(StoreError::NoIdentity {
            missing: "email address",
        })?,
    })
}

/// What may stand in a commit header: git drops the same characters (`strbuf_addstr_without_crud`).
pub(super) fn clean(text: &str) -> String {
    let plain: String = text
        .chars()
        .filter(|c| !c.is_control() && !matches!(c, '<' | '>'))
        .collect();
    let crud =
        |c: char| c.is_whitespace() || matches!(c, '.' | ',' | ':' | ';' | '"' | '\\' | '\'');
    plain.trim_matches(crud).to_owned()
}

/// An author or committer date: seconds since 1970 and the offset in minutes that is shown with them.
pub(super) fn date(
    environment: &Environment,
    role: Role,
    at: DateTime<Utc>,
) -> Result<git2::Time, StoreError> {
    let Some(value) = &role.given(environment).date else {
        return Ok(git2::Time::new(at.timestamp(), 0));
    };
    let variable = match role {
        Role::Author => "GIT_AUTHOR_DATE",
        Role::Committer => "GIT_COMMITTER_DATE",
    };
    parse_date(value).ok_or_else(|| StoreError::Date {
        variable,
        value: value.clone(),
    })
}

/// Git's documented formats: `<seconds> <offset>`, RFC 2822 and ISO 8601 with an offset.
fn parse_date(value: &str) -> Option<git2::Time> {
    let value = value.trim();
    let stamp = value.strip_prefix('@').unwrap_or(value);
    let (seconds, offset) = stamp.split_once(' ').unwrap_or((stamp, "+0000"));
    if let Ok(seconds) = seconds.parse::<i64>() {
        let plausible = value.starts_with('@') || seconds.abs() >= 100_000_000;
        return plausible
            .then(|| parse_offset(offset).map(|minutes| git2::Time::new(seconds, minutes)))
            .flatten();
    }
    let parsed = DateTime::parse_from_rfc3339(value)
        .or_else(|_| DateTime::parse_from_rfc2822(value))
        .or_else(|_| DateTime::parse_from_str(value, "%Y-%m-%d %H:%M:%S %z"))
        .or_else(|_| DateTime::parse_from_str(value, "%Y-%m-%dT%H:%M:%S%z"))
        .ok()?;
    let minutes = parsed.offset().local_minus_utc() / 60;
    Some(git2::Time::new(parsed.timestamp(), minutes))
}

fn parse_offset(text: &str) -> Option<i32> {
    let (sign, digits) = match text.as_bytes().first()? {
        b'+' => (1, &text[1..]),
        b'-' => (-1, &text[1..]),
        _ => return None,
    };
    if digits.len() != 4 || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let number: i32 = digits.parse().ok()?;
    (number % 100 < 60 && number / 100 < 24).then_some(sign * (number / 100 * 60 + number % 100))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn header_injection_is_cleaned_away() {
        assert_eq!(clean(" Eve <e@x>\ncommitter Bob. "), "Eve e@xcommitter Bob");
        assert_eq!(clean("\"Ana, Ops\""), "Ana, Ops");
        assert_eq!(clean("<>\n "), "");
    }

    #[test]
    fn dates_as_git_documents_them() {
        let of = |text| parse_date(text).map(|time| (time.seconds(), time.offset_minutes()));
        assert_eq!(of("1700000000 +0130"), Some((1_700_000_000, 90)));
        assert_eq!(of("@5 -0800"), Some((5, -480)));
        assert_eq!(of("2026-11-20T09:14:03Z"), Some((1_795_166_043, 0)));
        assert_eq!(of("2026-11-20T10:14:03+01:00"), Some((1_795_166_043, 60)));
        assert_eq!(of("2026-11-20 10:14:03 +0100"), Some((1_795_166_043, 60)));
        assert_eq!(
            of("Fri, 20 Nov 2026 10:14:03 +0100"),
            Some((1_795_166_043, 60))
        );
        for bad in [
            "",
            "tomorrow",
            "2026",
            "1700000000 +2",
            "1700000000 +0199",
            "1700000000 é123",
        ] {
            assert_eq!(of(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_environment_is_only_what_was_handed_over() {
        let environment = Environment::from_lookup(|name| match name {
            "GIT_AUTHOR_NAME" => Some("Ana".into()),
            "GIT_CONFIG_COUNT" => Some("1".into()),
            "GIT_CONFIG_KEY_0" => Some("user.email".into()),
            "GIT_CONFIG_VALUE_0" => Some("a@x".into()),
            "GIT_AUTHOR_EMAIL" => Some(String::new()),
            _ => None,
        });
        assert_eq!(environment.author.name.as_deref(), Some("Ana"));
        assert_eq!(environment.author.email, None);
        assert_eq!(
            environment.config_pairs,
            [("user.email".to_owned(), "a@x".to_owned())]
        );
    }
}
