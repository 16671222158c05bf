//! How a desk takes in what machines report: `.gitsm/intake.yaml`. Every key may be left out.

use std::fmt;

use chrono::TimeDelta;
use indexmap::IndexMap;
use serde::Deserialize;
use serde::de::{self, Deserializer, Visitor};

use crate::sla::duration::Target;

/// Where it is kept.
pub const PATH: &str = ".gitsm/intake.yaml";

/// The settings.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The branch of the desk; the default branch of the remote if it is not said.
    pub branch: Option<String>,
    /// Only jobs on these branches count; all if none is named.
    pub branches: Vec<String>,
    /// What fails again within this time after it was resolved is reopened; later it becomes a new incident that is
    /// linked as a recurrence.
    pub reopen_within: Span,
    /// When it counts as mended.
    pub recovery: Recovery,
    /// It is not resolved before it was quiet for this time.
    pub quiet: Option<Span>,
    /// What comes and goes is left open for a person.
    pub flapping: Flapping,
    /// So many occurrences a day become entries of the log; the rest is counted.
    pub daily_cap: usize,
    /// What the words of sources mean.
    pub severities: IndexMap<String, Severity>,
    /// The service of a repository that names none.
    pub services: IndexMap<String, String>,
    /// Fields of new incidents, such as the team.
    pub defaults: IndexMap<String, String>,
    /// Labels of new incidents.
    pub labels: Vec<String>,
    /// Who writes where git does not know who works, as in most jobs.
    pub bot: Bot,
}

/// What a word of a source means.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Severity {
    /// The impact of the incident.
    pub impact: String,
    /// Its urgency.
    pub urgency: String,
}

/// When something comes and goes.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Flapping {
    /// It was reopened so many times; 0 is never.
    pub times: usize,
    /// Within this time.
    pub within: Span,
}

/// A name and an address for git.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Bot {
    /// Its name.
    pub name: String,
    /// Its address; a file in `.gitsm/people/` may list it.
    pub email: String,
}

impl Default for Settings {
    fn default() -> Self {
        let severity = |(word, impact, urgency): (&str, &str, &str)| {
            let (impact, urgency) = (impact.to_owned(), urgency.to_owned());
            (word.to_owned(), Severity { impact, urgency })
        };
        let severities = [
            ("critical", "high", "high"),
            ("emergency", "high", "high"),
            ("fatal", "high", "high"),
            ("page", "high", "high"),
            ("down", "high", "high"),
            ("s1", "high", "high"),
            ("p1", "high", "high"),
            ("high", "high", "medium"),
            ("unreachable", "high", "medium"),
            ("s2", "high", "medium"),
            ("p2", "high", "medium"),
            ("error", "medium", "high"),
            ("major", "medium", "high"),
            ("medium", "medium", "medium"),
            ("warning", "medium", "medium"),
            ("warn", "medium", "medium"),
            ("alert", "medium", "medium"),
            ("unknown", "medium", "medium"),
            ("s3", "medium", "medium"),
            ("p3", "medium", "medium"),
            ("minor", "low", "medium"),
            ("low", "low", "low"),
            ("s4", "low", "low"),
            ("p4", "low", "low"),
            ("s5", "low", "low"),
            ("p5", "low", "low"),
            ("notice", "low", "low"),
            ("debug", "low", "low"),
            ("info", "low", "low"),
            ("none", "low", "low"),
        ];
        Settings {
            branch: None,
            branches: Vec::new(),
            reopen_within: Span::hours(72),
            recovery: Recovery::After(1),
            quiet: None,
            flapping: Flapping::default(),
            daily_cap: 50,
            severities: severities.into_iter().map(severity).collect(),
            services: IndexMap::new(),
            defaults: IndexMap::new(),
            labels: Vec::new(),
            bot: Bot::default(),
        }
    }
}

impl Default for Flapping {
    fn default() -> Self {
        Flapping {
            times: 3,
            within: Span::hours(24),
        }
    }
}

impl Default for Bot {
    fn default() -> Self {
        Bot {
            name: "gitsm bot".to_owned(),
            email: "gitsm-bot@localhost".to_owned(),
        }
    }
}

impl Settings {
    /// What a word of a source means; case does not count.
    pub fn severity(&self, word: &str) -> Option<&Severity> {
        let mut known = self.severities.iter();
        known
            .find(|(name, _)| name.eq_ignore_ascii_case(word.trim()))
            .map(|(_, severity)| severity)
    }
}

/// A length of time, such as `72h`, on the clock and not on a calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span(pub TimeDelta);

impl Span {
    /// So many hours.
    pub const fn hours(hours: i64) -> Self {
        Span(TimeDelta::seconds(hours * 3_600))
    }
}

impl<'de> Deserialize<'de> for Span {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        match text.parse::<Target>() {
            Ok(Target::Elapsed(seconds)) => Ok(Span(TimeDelta::seconds(i64::from(seconds.get())))),
            Ok(Target::BusinessDays(_)) => Err(de::Error::custom(format!(
                "`{text}` needs a calendar, and this runs on the clock; say hours, such as 72h"
            ))),
            Err(error) => Err(de::Error::custom(format!(
                "{error}; say hours, such as 72h"
            ))),
        }
    }
}

/// When something counts as mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recovery {
    /// Only a person resolves it.
    Never,
    /// After so many successes without a failure in between.
    After(u32),
}

impl<'de> Deserialize<'de> for Recovery {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Words;

        impl Visitor<'_> for Words {
            type Value = Recovery;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("`never`, `first`, or a number of successes of at least 1")
            }

            fn visit_str<E: de::Error>(self, text: &str) -> Result<Recovery, E> {
                match text {
                    "never" => Ok(Recovery::Never),
                    "first" => Ok(Recovery::After(1)),
                    _ => Err(E::invalid_value(de::Unexpected::Str(text), &self)),
                }
            }

            fn visit_u64<E: de::Error>(self, number: u64) -> Result<Recovery, E> {
                match u32::try_from(number) {
                    Ok(number) if number > 0 => Ok(Recovery::After(number)),
                    _ => Err(E::invalid_value(de::Unexpected::Unsigned(number), &self)),
                }
            }
        }

        deserializer.deserialize_any(Words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_can_be_said_and_left_out() {
        let said: Settings = serde_yaml::from_str(
            "branch: main\nreopen_within: 12h\nrecovery: 2\nquiet: 10m\nflapping: {times: 5}\n\
             daily_cap: 3\nseverities: {sev1: {impact: high, urgency: high}}\n\
             defaults: {team: platform}\nlabels: [ci]\nbot: {name: Bot}\n",
        )
        .unwrap();
        assert_eq!(said.reopen_within, Span::hours(12));
        assert_eq!(said.recovery, Recovery::After(2));
        assert_eq!(said.quiet, Some(Span(TimeDelta::minutes(10))));
        assert_eq!(
            (said.flapping.times, said.flapping.within),
            (5, Span::hours(24))
        );
        assert_eq!(said.severity("SEV1").unwrap().impact, "high");
        assert_eq!(said.severity("critical"), None);
        let none: Settings = serde_yaml::from_str("{}").unwrap();
        assert_eq!(none, Settings::default());
        assert_eq!(none.severity("Critical").unwrap().urgency, "high");
    }

    #[test]
    fn what_makes_no_sense_is_told() {
        for (text, expected) in [
            ("recovery: sometimes", "`never`, `first`, or a number"),
            ("recovery: 0", "`never`, `first`, or a number"),
            ("reopen_within: 3bd", "needs a calendar"),
            ("reopen_within: soon", "say hours, such as 72h"),
            ("reopen_in: 3h", "unknown field"),
        ] {
            let error = serde_yaml::from_str::<Settings>(text)
                .unwrap_err()
                .to_string();
            assert!(error.contains(expected), "{text}: {error}");
        }
    }
}
