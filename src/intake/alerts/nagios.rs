//! The macros of a Nagios or Icinga notification, `NAME=value` a line.
//! Sources: <https://assets.nagios.com/downloads/nagioscore/docs/nagioscore/4/en/macrolist.html>,
//! <https://icinga.com/docs/icinga-2/latest/doc/03-monitoring-basics/#notification-commands>.
//!
//! Nagios Core hands macros over as environment variables only where `enable_environment_macros=1`; a notification
//! command may print them instead. The prefixes `NAGIOS_` and `ICINGA_` may be there or not, so `env` will do;
//! `env -0` separates by NUL and is safe where a value has several lines. What is no macro is not looked at.

use indexmap::IndexMap;

use super::json::Json;
use super::{Batch, IngestError, Options, first_of};
use crate::intake::signal::{Fingerprint, Signal, Status};
use chrono::DateTime;

const NAME: &str = "nagios";

type Macros = IndexMap<String, String>;

pub fn read(bytes: &[u8], options: &Options<'_>) -> Result<Batch, IngestError> {
    let macros = parse(options.file, bytes)?;
    let subject = Subject::of(options.file, &macros)?;
    match subject.status(options.file)? {
        Ok(status) => Ok(vec![signal(&subject, status, options)].into()),
        Err(why) => Ok(Batch::nothing(format!("{}: {why}", subject.what))),
    }
}

/// What a notification is about.
struct Subject<'a> {
    macros: &'a Macros,
    kind: &'a str,
    host: &'a str,
    service: Option<&'a str>,
    /// `Disk /var on db-01`, or the host alone.
    what: String,
    /// What the macros of the subject begin with.
    about: &'static str,
    state: &'a str,
}

fn wrong(file: &str, at: &str, found: &str, expected: &'static str) -> IngestError {
    IngestError::Wrong {
        file: file.to_owned(),
        at: at.to_owned(),
        found: format!("{found:?}"),
        expected,
    }
}

/// A macro without which the rest means nothing.
fn need<'a>(file: &str, macros: &'a Macros, name: &str) -> Result<&'a str, IngestError> {
    first_of(macros, &[name]).ok_or_else(|| IngestError::Missing {
        file: file.to_owned(),
        at: name.to_owned(),
    })
}

impl<'a> Subject<'a> {
    fn of(file: &str, macros: &'a Macros) -> Result<Self, IngestError> {
        let need = |name: &str| need(file, macros, name);
        let host = need("HOSTNAME")?;
        let service = first_of(macros, &["SERVICEDESC", "SERVICENAME"]);
        let about = match service {
            Some(_) => "SERVICE",
            None => "HOST",
        };
        Ok(Subject {
            macros,
            kind: need("NOTIFICATIONTYPE")?,
            host,
            service,
            what: service.map_or(host.to_owned(), |service| format!("{service} on {host}")),
            about,
            state: first_of(macros, &[&format!("{about}STATE")]).unwrap_or_default(),
        })
    }

    /// The macro of the host or of the service: `{}OUTPUT`.
    fn own(&self, name: &str) -> Option<&'a str> {
        first_of(self.macros, &[&name.replace("{}", self.about)])
    }

    /// Whether it is broken or mended, or why it says neither.
    fn status(&self, file: &str) -> Result<Result<Status, &'static str>, IngestError> {
        if NEITHER.contains(&self.kind) {
            return Ok(Err("a notification of another sort"));
        }
        need(file, self.macros, &format!("{}STATE", self.about))?;
        let well = match (self.about, self.state) {
            (_, "OK" | "UP") => true,
            ("SERVICE", "WARNING" | "CRITICAL" | "UNKNOWN") => false,
            ("HOST", "DOWN" | "UNREACHABLE") => false,
            (about, state) => {
                let at = format!("{about}STATE");
                return Err(wrong(file, &at, state, "a state of Nagios"));
            }
        };
        if self.own("{}STATETYPE") == Some("SOFT") {
            return Ok(Err("a soft state is checked again"));
        }
        let said = |expected| wrong(file, "NOTIFICATIONTYPE", self.kind, expected);
        match (self.kind, well) {
            ("PROBLEM", false) | ("CUSTOM", false) => Ok(Ok(Status::Firing)),
            ("RECOVERY", true) => Ok(Ok(Status::Resolved)),
            ("PROBLEM", true) => Err(said("`RECOVERY`, as all is well")),
            ("RECOVERY", false) => Err(said("`PROBLEM`, as it is broken")),
            ("CUSTOM", true) => Ok(Err("said by hand, and all is well")),
            _ => Err(said(
                "`PROBLEM`, `RECOVERY` or another type of notification",
            )),
        }
    }
}

/// Notifications that say neither that something broke nor that it was mended; Icinga has its own words for some.
const NEITHER: [&str; 9] = [
    "ACKNOWLEDGEMENT",
    "FLAPPINGSTART",
    "FLAPPINGSTOP",
    "FLAPPINGEND",
    "FLAPPINGDISABLED",
    "DOWNTIMESTART",
    "DOWNTIMEEND",
    "DOWNTIMECANCELLED",
    "DOWNTIMEREMOVED",
];

fn signal(subject: &Subject<'_>, status: Status, options: &Options<'_>) -> Signal {
    let parts = [
        ("source", NAME),
        ("host", subject.host),
        ("service", subject.service.unwrap_or_default()),
    ];
    let key = Fingerprint::of(Fingerprint::VERSION, parts);
    let output = subject.own("{}OUTPUT").unwrap_or_default();
    let title = format!("{} is {}: {output}", subject.what, subject.state);
    let title = title.trim_end_matches([':', ' ']);
    let said = first_of(subject.macros, &["TIMET"]).and_then(|time| time.parse().ok());
    let said = said.and_then(|time| DateTime::from_timestamp(time, 0));
    let mut signal = Signal::new(NAME, key, status, title, options.when(said));
    signal.delivery = delivery(subject);
    signal.severity = Some(subject.state.to_ascii_lowercase()).filter(|_| status == Status::Firing);
    signal.body = body(output, subject.own("LONG{}OUTPUT").unwrap_or_default());
    let link = subject.own("{}NOTESURL").or(subject.own("{}ACTIONURL"));
    signal.link = link.map(str::to_owned);
    for (name, shown) in FACTS {
        if let Some(value) = first_of(subject.macros, &[name]) {
            signal.facts.insert(shown.to_owned(), value.to_owned());
        }
    }
    signal
}

/// Macros that a person wants to see.
const FACTS: [(&str, &str); 7] = [
    ("HOSTNAME", "Host"),
    ("HOSTALIAS", "Alias"),
    ("HOSTADDRESS", "Address"),
    ("SERVICEDESC", "Check"),
    ("SERVICENAME", "Check"),
    ("NOTIFICATIONAUTHOR", "Author"),
    ("NOTIFICATIONCOMMENT", "Comment"),
];

/// Nagios writes line breaks as `\n`.
fn body(output: &str, long: &str) -> String {
    let long = long.replace("\\n", "\n");
    match long.trim().is_empty() {
        true => output.to_owned(),
        false => format!("{output}\n\n{long}"),
    }
}

/// A problem has a number; every notification about it in one state is one delivery. On recovery the number is 0 and
/// stands in `LAST…PROBLEMID`. Icinga has no such number, but a time.
fn delivery(subject: &Subject<'_>) -> Option<String> {
    let number = ["{}PROBLEMID", "LAST{}PROBLEMID"]
        .iter()
        .filter_map(|name| subject.own(name))
        .find(|number| *number != "0");
    let time = || first_of(subject.macros, &["TIMET", "LONGDATETIME"]);
    let told = number.or_else(time)?;
    let Subject {
        what, kind, state, ..
    } = subject;
    Some(format!("{NAME}:{what}:{told}:{kind}:{state}"))
}

/// The macros, without their prefix.
fn parse(file: &str, bytes: &[u8]) -> Result<Macros, IngestError> {
    let text = Json::text(file, bytes)?;
    let separator = match text.contains('\0') {
        true => '\0',
        false => '\n',
    };
    let mut macros = Macros::new();
    for (at, line) in text.split(separator).enumerate() {
        let wrong = |reason: String| IngestError::BadLine {
            file: file.to_owned(),
            line: at + 1,
            reason,
        };
        let line = line.trim_end_matches('\r');
        if line.trim().is_empty() {
            continue;
        }
        let Some((name, value)) = line.split_once('=') else {
            return Err(wrong("this is no NAME=value".to_owned()));
        };
        let bare = ["NAGIOS_", "ICINGA_"]
            .iter()
            .find_map(|prefix| name.strip_prefix(prefix))
            .unwrap_or(name);
        let acts = |c: char| c.is_control() && !matches!(c, '\n' | '\t');
        if let Some(c) = line.chars().find(|c| acts(*c)) {
            return Err(wrong(format!("a control character, {c:?}, stands in it")));
        }
        if macros.insert(bare.to_owned(), value.to_owned()).is_some() {
            return Err(wrong(format!("{bare} stands twice")));
        }
    }
    Ok(macros)
}

#[cfg(test)]
mod tests {
    use super::super::conformance::{options, sample};
    use super::*;

    fn edited(edits: &[(&str, &str)]) -> Result<Batch, IngestError> {
        let mut text = String::from_utf8(sample("nagios.env")).unwrap();
        for (from, to) in edits {
            assert!(text.contains(from), "{from}");
            text = text.replace(from, to);
        }
        read(text.as_bytes(), &options())
    }

    #[test]
    fn a_problem_fires_and_its_recovery_has_the_same_key() {
        let problem = edited(&[]).unwrap().signals.remove(0);
        assert_eq!(
            problem.title,
            "Disk /var on db-01 is CRITICAL: DISK CRITICAL - free space: /var 512 MB (1%)"
        );
        assert_eq!(problem.severity.as_deref(), Some("critical"));
        assert_eq!(problem.at.to_rfc3339(), "2026-11-20T08:41:03+00:00");
        assert!(
            problem
                .body
                .ends_with("/var is on /dev/sdb1\nmounted since Monday")
        );
        assert!(!problem.facts.contains_key("PATH"));
        let again = edited(&[("NUMBER=1", "NUMBER=2"), ("1795164063", "1795164963")]);
        assert_eq!(again.unwrap().signals[0].delivery, problem.delivery);
        let over = edited(&[
            ("=PROBLEM", "=RECOVERY"),
            ("_SERVICEPROBLEMID=4711", "_SERVICEPROBLEMID=0"),
            ("LASTSERVICEPROBLEMID=0", "LASTSERVICEPROBLEMID=4711"),
            ("STATE=CRITICAL", "STATE=OK"),
        ]);
        let over = over.unwrap().signals.remove(0);
        assert_eq!((over.key, over.status), (problem.key, Status::Resolved));
        assert_ne!(over.delivery, problem.delivery);
    }

    #[test]
    fn a_host_and_an_icinga_service_are_read_too() {
        let host =
            b"NOTIFICATIONTYPE=PROBLEM\0HOSTNAME=db-01\0HOSTSTATE=DOWN\0LONGHOSTOUTPUT=a\nb\0";
        let host = read(host, &options()).unwrap().signals.remove(0);
        assert_eq!(host.title, "db-01 is DOWN");
        assert_eq!(host.delivery, None);
        assert!(host.body.ends_with("a\nb"));
        let icinga = b"NOTIFICATIONTYPE=PROBLEM\nHOSTNAME=db-01\nSERVICENAME=load\nSERVICESTATE=WARNING\nLONGDATETIME=x\n";
        let icinga = read(icinga, &options()).unwrap().signals.remove(0);
        assert_eq!(icinga.title, "load on db-01 is WARNING");
        assert!(icinga.delivery.is_some());
    }

    #[test]
    fn what_says_nothing_is_passed_over() {
        for kind in ["ACKNOWLEDGEMENT", "FLAPPINGSTART", "DOWNTIMEREMOVED"] {
            let batch = edited(&[("=PROBLEM", &format!("={kind}"))]).unwrap();
            assert_eq!(
                (batch.signals.len(), batch.passed_over.len()),
                (0, 1),
                "{kind}"
            );
        }
        let bare = b"NOTIFICATIONTYPE=ACKNOWLEDGEMENT\nHOSTNAME=db-01\n";
        assert!(read(bare, &options()).unwrap().signals.is_empty());
        let soft = edited(&[("TYPE=HARD", "TYPE=SOFT")]).unwrap();
        assert!(soft.signals.is_empty());
    }

    #[test]
    fn what_is_wrong_is_told() {
        let told = |edits: &[(&str, &str)]| edited(edits).unwrap_err().to_string();
        assert_eq!(
            told(&[("NAGIOS_HOSTALIAS=Database 1", "Database 1")]),
            "in.json:4: this is no NAME=value"
        );
        assert_eq!(
            told(&[("NAGIOS_HOSTALIAS", "HOSTNAME")]),
            "in.json:4: HOSTNAME stands twice"
        );
        assert_eq!(
            told(&[("Database 1", "Data\x1bbase")]),
            "in.json:4: a control character, '\\u{1b}', stands in it"
        );
        assert_eq!(
            told(&[("=PROBLEM", "=PANIC")]),
            "in.json: `NOTIFICATIONTYPE` is \"PANIC\"; expected `PROBLEM`, `RECOVERY` or another type of notification"
        );
        assert_eq!(
            told(&[("NAGIOS_HOSTNAME=", "NAGIOS_HOST=")]),
            "in.json: `HOSTNAME` is missing"
        );
    }
}
