//! How a desk takes in what machines report: `.gitsm/intake.yaml`. Every key may be left out.

mod names;
mod read;

use chrono::TimeDelta;
use indexmap::IndexMap;

pub use names::{Known, SERVICE, names};
pub use read::read;

/// Where it is kept.
pub const PATH: &str = ".gitsm/intake.yaml";

/// The settings.
#[derive(Debug, Clone, PartialEq)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Severity {
    /// The impact of the incident.
    pub impact: String,
    /// Its urgency.
    pub urgency: String,
}

/// When something comes and goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flapping {
    /// It was reopened so many times; 0 is never.
    pub times: usize,
    /// Within this time.
    pub within: Span,
}

/// A name and an address for git.
#[derive(Debug, Clone, PartialEq, Eq)]
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

/// When something counts as mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recovery {
    /// Only a person resolves it.
    Never,
    /// After so many successes without a failure in between.
    After(u32),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kinds::Kinds;

    fn told(text: &str) -> Vec<String> {
        let kinds = Kinds::builtin();
        let kind = kinds.get("incident").unwrap();
        let found = read(text.as_bytes(), Some(kind)).err().unwrap_or_default();
        let told = found.iter().map(|one| {
            let place = one.place.unwrap();
            let remedy = one.remedy.as_deref().unwrap_or("nothing");
            format!(
                "{}:{}: {} ({remedy})",
                place.line, place.column, one.message
            )
        });
        told.collect()
    }

    #[test]
    fn everything_can_be_said_and_left_out() {
        let said = read(
            b"branch: main\nreopen_within: 12h\nrecovery: 2\nquiet: 10m\nflapping: {times: 5}\n\
              daily_cap: 3\nseverities: {sev1: {impact: high, urgency: high}}\nservices: {shop: web}\n\
              defaults: {team: platform}\nlabels: [ci]\nbot: {name: Bot}\nbranches: [a, 1]\n",
            None,
        )
        .unwrap();
        assert_eq!(said.reopen_within, Span::hours(12));
        assert_eq!(said.recovery, Recovery::After(2));
        assert_eq!(said.quiet, Some(Span(TimeDelta::minutes(10))));
        let flapping = (said.flapping.times, said.flapping.within);
        assert_eq!(flapping, (5, Span::hours(24)));
        assert_eq!(said.severity("SEV1").unwrap().impact, "high");
        assert_eq!(said.severity("critical"), None);
        assert_eq!((said.services["shop"].as_str(), said.daily_cap), ("web", 3));
        assert_eq!(said.defaults["team"], "platform");
        assert_eq!(
            (said.bot.name.as_str(), said.labels),
            ("Bot", vec!["ci".to_owned()])
        );
        assert_eq!(said.branches, ["a", "1"]);
        for text in ["", "{}", "# nothing\n", "branch:\nquiet:\n"] {
            let none = read(text.as_bytes(), None).unwrap();
            assert_eq!(none, Settings::default(), "{text}");
        }
        assert_eq!(
            Settings::default().severity("Critical").unwrap().urgency,
            "high"
        );
    }

    /// A file, and what is told of it.
    const WRONG: [(&str, &str); 17] = [
        (
            "recovery: sometimes",
            "1:11: `recovery` is `sometimes`; expected `never`, `first`, or a number of successes of at least 1 (such as `recovery: 2`)",
        ),
        (
            "recovery: 0",
            "1:11: `recovery` is `0`; expected `never`, `first`, or a number of successes of at least 1 (such as `recovery: 2`)",
        ),
        (
            "reopen_within: 3bd",
            "1:16: `reopen_within` is `3bd`, which needs a calendar; this runs on the clock (say hours, such as `reopen_within: 72h`)",
        ),
        (
            "reopen_within: soon",
            "1:16: `reopen_within` is `soon`; expected a length of time in hours, minutes or seconds (such as `reopen_within: 72h`)",
        ),
        (
            "quiet: [1]",
            "1:8: `quiet` is a list; expected a length of time in hours, minutes or seconds (such as `quiet: 72h`)",
        ),
        (
            "reopen_in: 3h",
            "1:1: there is no key `reopen_in` here (did you mean `reopen_within`?)",
        ),
        (
            "x: 3",
            "1:1: there is no key `x` here (known keys: branch, branches, reopen_within, recovery, quiet, flapping, daily_cap, severities, services, defaults, labels, bot)",
        ),
        (
            "dayly_cap: 3",
            "1:1: there is no key `dayly_cap` here (did you mean `daily_cap`?)",
        ),
        (
            "daily_cap: x",
            "1:12: `daily_cap` is `x`; expected a whole number that is not negative (such as `daily_cap: 50`)",
        ),
        (
            "daily_cap: -1",
            "1:12: `daily_cap` is `-1`; expected a whole number that is not negative (such as `daily_cap: 50`)",
        ),
        (
            "bot: Joe",
            "1:6: `bot` is `Joe`; expected a mapping (such as `bot: {name: Desk bot, email: desk-bot@example.org}`)",
        ),
        (
            "branches: main",
            "1:11: `branches` is `main`; expected a list of texts (such as `branches: [main, release]`)",
        ),
        (
            "services: [a]",
            "1:11: `services` is a list; expected a mapping (such as `services: {shop: checkout}`)",
        ),
        (
            "- a",
            "1:1: the settings are a mapping; this is a list (write keys, such as `daily_cap: 50`; known are branch, branches, reopen_within, recovery, quiet, flapping, daily_cap, severities, services, defaults, labels, bot)",
        ),
        (
            "severities:\n  bad: {impact: high}",
            "2:8: `bad` is a mapping; expected an impact and an urgency (such as `bad: {impact: high, urgency: high}`)",
        ),
        (
            "severities:\n  bad: {impact: huge, urgency: high}",
            "2:17: `impact`: `huge` is not one of its choices (one of: high, medium, low)",
        ),
        (
            "defaults: {impact: huge}",
            "1:20: `impact`: `huge` is not one of its choices (one of: high, medium, low)",
        ),
    ];

    #[test]
    fn what_makes_no_sense_is_told_in_plain_words_with_its_place_and_an_example() {
        for (text, expected) in WRONG {
            assert_eq!(told(text), [expected], "{text}");
        }
        assert_eq!(told("quiet: x\ndaily_cap: y").len(), 2);
        assert_eq!(told("a: [\n").len(), 1);
        assert_eq!(read(&[0xff], None).unwrap_err()[0].path, PATH);
    }
}
