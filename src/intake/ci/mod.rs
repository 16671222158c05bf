//! A job of a pipeline becomes a signal: what it is the same as, what to say about it.
//!
//! Same failure, same incident: the key is made of where it failed (source, repository, workflow, job with its
//! matrix leg, environment, service) and of its signature: what the caller says, else the tests that failed, else
//! the last line of the log that names an error. Never of the commit, the run or a line number: those differ every
//! time. A job that works again is known by the key without the signature, and mends all that failed there.

pub mod env;

use chrono::{DateTime, Utc};
use indexmap::IndexMap;

use super::junit::Report;
use super::mask::{mask, mask_name};
use super::normal::{last_error, normalised, tail};
use super::signal::{
    ATTEMPT, BRANCH, Fingerprint, REPOSITORY, RUN, SIGNATURE, Signal, Status, line,
};
use env::Job;

/// With more failing tests than this they are no signature: a broken build fails them all, in changing numbers.
const TESTS: usize = 25;
/// So many failing tests are named in the description.
const NAMED: usize = 10;
/// So many last lines of a log are kept.
const LINES: usize = 20;

/// What the caller says beside the variables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Told {
    /// The signature, in parts.
    pub fingerprint: Vec<String>,
    /// The service that is hit.
    pub service: Option<String>,
    /// Where it happens, in place of what the system says.
    pub environment: Option<String>,
    /// How bad it is.
    pub severity: Option<String>,
    /// The title, in place of ours.
    pub title: Option<String>,
    /// What the test reports say.
    pub tests: Option<Report>,
    /// The log.
    pub log: Option<Vec<u8>>,
    /// What the runner keeps secret; see [`super::mask::secrets`].
    pub secrets: Vec<String>,
}

/// The signal of a job that failed or works again.
pub fn signal(job: &Job, told: &Told, status: Status, at: DateTime<Utc>) -> Signal {
    let masked = |text: &str| mask(text, &told.secrets);
    let job = &masked_job(job, &told.secrets);
    let error = told.log.as_deref().and_then(last_error);
    let error = error.map(|line| masked(&line));
    let key = key(job, told, status, error.as_deref());
    let title = match &told.title {
        Some(title) => masked(title),
        None => masked(&title(job, told, status, error.as_deref())),
    };
    let mut signal = Signal::new(&job.source, key, status, title, at);
    signal.delivery = job.delivery();
    signal.body = match status {
        Status::Firing => masked(&body(told, &masked)),
        _ => String::new(),
    };
    signal.severity.clone_from(&told.severity);
    signal.link = Some(job.link.clone()).filter(|link| !link.is_empty());
    signal.service.clone_from(&told.service);
    signal.environment = environment(job, told);
    signal.facts = facts(job);
    signal.cleaned()
}

fn masked_job(job: &Job, secrets: &[String]) -> Job {
    let masked = |text: &str| mask_name(text, secrets);
    Job {
        repository: masked(&job.repository),
        workflow: masked(&job.workflow),
        job: masked(&job.job),
        leg: masked(&job.leg),
        branch: masked(&job.branch),
        link: mask(&job.link, secrets),
        actor: masked(&job.actor),
        ..job.clone()
    }
}

fn environment(job: &Job, told: &Told) -> Option<String> {
    let own = Some(&job.environment).filter(|name| !name.is_empty());
    told.environment.as_ref().or(own).cloned()
}

fn key(job: &Job, told: &Told, status: Status, error: Option<&str>) -> Fingerprint {
    let signature = match status {
        Status::Firing => signature(told, error),
        _ => said(told),
    };
    let environment = environment(job, told).unwrap_or_default();
    let service = told.service.clone().unwrap_or_default();
    let parts = [
        ("source", job.source.as_str()),
        ("repository", &job.repository),
        ("workflow", &job.workflow),
        ("job", &job.name()),
        ("environment", &environment),
        ("service", &service),
        (SIGNATURE, &signature),
    ];
    Fingerprint::of(Fingerprint::VERSION, parts)
}

fn signature(told: &Told, error: Option<&str>) -> String {
    if !told.fingerprint.is_empty() {
        return said(told);
    }
    let failed: Vec<&str> = failing(told).collect();
    let line = || error.map(normalised).filter(|line| !line.is_empty());
    match failed.len() {
        0 => line().unwrap_or_default(),
        1..=TESTS => mask(&failed.join(" | "), &told.secrets),
        _ => line().unwrap_or_else(|| "many tests".to_owned()),
    }
}

/// What the caller says: what works again is known by the same words as what failed, and those are masked.
fn said(told: &Told) -> String {
    mask(&told.fingerprint.join(" | "), &told.secrets)
}

fn failing(told: &Told) -> impl Iterator<Item = &str> {
    let tests = told.tests.iter().flat_map(|report| report.failed.keys());
    tests.map(String::as_str)
}

/// `CI / build (22) fails in acme/shop: CartTest::totals and 1 other test`.
fn title(job: &Job, told: &Told, status: Status, error: Option<&str>) -> String {
    let name = job.name();
    let parts = [&job.workflow, &name];
    let parts: Vec<&str> = parts
        .iter()
        .map(|part| part.as_str())
        .filter(|part| !part.is_empty())
        .collect();
    let what = match parts.is_empty() {
        true => job.title.clone(),
        false => parts.join(" / "),
    };
    let place = match job.repository.is_empty() {
        true => String::new(),
        false => format!(" in {}", job.repository),
    };
    if status != Status::Firing {
        return format!("{what} works{place}");
    }
    let failed: Vec<&str> = failing(told).collect();
    let why = match (failed.as_slice(), error) {
        ([], None) => String::new(),
        ([], Some(error)) => format!(": {}", line(error, 100)),
        ([one], _) => format!(": {}", line(one, 100)),
        ([one, rest @ ..], _) => {
            let others = if rest.len() == 1 { "test" } else { "tests" };
            format!(": {} and {} other {others}", line(one, 100), rest.len())
        }
    };
    format!("{what} fails{place}{why}")
}

fn body(told: &Told, masked: &dyn Fn(&str) -> String) -> String {
    let mut parts = Vec::new();
    if let Some(report) = told
        .tests
        .as_ref()
        .filter(|report| !report.failed.is_empty())
    {
        let count = report.failed.len();
        let mut text = format!("{count} of {} tests failed:\n", report.tests);
        for (id, said) in report.failed.iter().take(NAMED) {
            // Before it is cut: half a secret is not known for one.
            let said = masked(said.lines().next().unwrap_or_default());
            let said = if said.is_empty() {
                String::new()
            } else {
                format!(": {said}")
            };
            text.push_str(&line(&format!("- {id}{said}"), 400));
            text.push('\n');
        }
        if count > NAMED {
            text.push_str(&format!("- and {} more\n", count - NAMED));
        }
        parts.push(text);
    }
    if let Some(log) = &told.log {
        let last: Vec<String> = masked(&tail(log, LINES))
            .lines()
            .map(|text| format!("    {}", line_kept(text)))
            .collect();
        if !last.is_empty() {
            parts.push(format!("The log ends:\n\n{}\n", last.join("\n")));
        }
    }
    parts.join("\n")
}

/// A line of a log with its indentation, cut.
fn line_kept(text: &str) -> String {
    text.chars().take(300).collect()
}

fn facts(job: &Job) -> IndexMap<String, String> {
    let run = match (job.run.is_empty(), job.attempt.is_empty()) {
        (false, false) => format!("{}{ATTEMPT}{}", job.run, job.attempt),
        _ => job.run.clone(),
    };
    let facts = [
        (REPOSITORY, job.repository.clone()),
        ("Workflow", job.workflow.clone()),
        ("Job", job.name()),
        (BRANCH, job.branch.clone()),
        ("Pull request", job.pull.clone()),
        ("Commit", job.commit.clone()),
        (RUN, run),
        ("Started by", job.actor.clone()),
    ];
    facts
        .into_iter()
        .filter(|(_, value)| !value.is_empty())
        .map(|(name, value)| (name.to_owned(), value))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::intake::junit;

    fn at() -> DateTime<Utc> {
        DateTime::from_timestamp(1_795_166_043, 0).unwrap()
    }

    fn job() -> Job {
        Job {
            source: "github-actions".into(),
            title: "GitHub Actions".into(),
            repository: "acme/shop".into(),
            workflow: "CI".into(),
            job: "build".into(),
            leg: "22".into(),
            run: "1".into(),
            commit: "abc".into(),
            branch: "main".into(),
            link: "https://github.com/acme/shop/actions/runs/1".into(),
            ..Job::default()
        }
    }

    fn tests(xml: &str) -> Told {
        Told {
            tests: Some(junit::read(xml.as_bytes()).unwrap()),
            ..Told::default()
        }
    }

    fn firing(job: &Job, told: &Told) -> Signal {
        signal(job, told, Status::Firing, at())
    }

    #[test]
    fn the_key_does_not_know_commit_run_or_branch() {
        let told = Told {
            log: Some(b"error: x failed at /tmp/a1/b.rs:10".to_vec()),
            ..Told::default()
        };
        let later = Told {
            log: Some(b"error: x failed at /builds/77/b.rs:12".to_vec()),
            ..Told::default()
        };
        let other = Job {
            run: "2".into(),
            attempt: "3".into(),
            commit: "def".into(),
            branch: "x".into(),
            link: "https://x".into(),
            ..job()
        };
        let (one, two) = (firing(&job(), &told), firing(&other, &later));
        assert_eq!(one.key, two.key);
        assert_ne!(one.delivery, two.delivery);
        assert_eq!(
            one.key.parts(),
            [
                ("source", "github-actions"),
                ("repository", "acme/shop"),
                ("workflow", "CI"),
                ("job", "build (22)"),
                ("signature", "error: x failed at <path>/b.rs:<n>"),
            ]
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
        );
    }

    #[test]
    fn another_leg_another_test_another_service_is_another_failure() {
        let one = firing(&job(), &Told::default());
        let leg = Job {
            leg: "20".into(),
            ..job()
        };
        let service = Told {
            service: Some("checkout".into()),
            ..Told::default()
        };
        let failing =
            tests("<testsuite><testcase classname='a' name='b'><failure/></testcase></testsuite>");
        for other in [
            firing(&leg, &Told::default()),
            firing(&job(), &service),
            firing(&job(), &failing),
        ] {
            assert_ne!(one.key, other.key);
        }
    }

    #[test]
    fn a_green_job_is_known_by_what_all_its_failures_share() {
        let failing = tests("<testsuite><testcase name='b'><failure/></testcase></testsuite>");
        let red = firing(&job(), &failing);
        let green = signal(&job(), &Told::default(), Status::Resolved, at());
        assert_ne!(red.key, green.key);
        assert_eq!(red.key.scope(), green.key);
        assert_eq!(green.key.scope(), green.key);
    }

    #[test]
    fn titles_and_bodies_say_what_failed() {
        let told = tests(
            "<testsuite><testcase name='b'><failure message='13 is not 12'/></testcase><testcase name='c'><error/></testcase><testcase name='d'/></testsuite>",
        );
        let signal = firing(&job(), &told);
        assert_eq!(
            signal.title,
            "CI / build (22) fails in acme/shop: b and 1 other test"
        );
        assert_eq!(signal.body, "2 of 3 tests failed:\n- b: 13 is not 12\n- c");
        let bare = firing(
            &Job {
                title: "Jenkins".into(),
                ..Job::default()
            },
            &Told::default(),
        );
        assert_eq!(bare.title, "Jenkins fails");
    }

    #[test]
    fn so_many_failing_tests_that_they_are_no_signature() {
        let cases: String = (0..40)
            .map(|n| format!("<testcase name='t{n}'><failure/></testcase>"))
            .collect();
        let told = tests(&format!("<testsuite>{cases}</testsuite>"));
        let (_, signature) = firing(&job(), &told).key.parts().last().unwrap().clone();
        assert_eq!(signature, "many tests");
    }

    #[test]
    fn secrets_go_nowhere() {
        let told = Told {
            log: Some(
                b"error: clone of https://u:sesame123@host/x with open-sesame failed".to_vec(),
            ),
            title: Some("open-sesame".into()),
            secrets: vec!["open-sesame".into()],
            ..Told::default()
        };
        let signal = firing(&job(), &told);
        let all = serde_json::to_string(&signal).unwrap();
        assert!(!all.contains("sesame"), "{all}");
        assert_eq!(signal.title, "***");
    }

    #[test]
    fn passwords_by_their_names_are_masked_in_logs_titles_and_tests() {
        let secrets = [
            "correcthorse2",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "opensesame3",
        ];
        let log = format!(
            "DB_PASSWORD={}\nAWS_SECRET_ACCESS_KEY={}\nerror: login with --password={} failed\n",
            secrets[0], secrets[1], secrets[2]
        );
        let failing = format!(
            "<testsuite><testcase name='b'><failure message='password={}'/></testcase></testsuite>",
            secrets[0]
        );
        let title = Some(format!("password={}", secrets[0]));
        for told in [
            Told {
                log: Some(log.clone().into_bytes()),
                ..Told::default()
            },
            Told {
                log: Some(log.into_bytes()),
                title,
                fingerprint: vec![format!("token={}", secrets[2])],
                ..tests(&failing)
            },
        ] {
            let all = serde_json::to_string(&firing(&job(), &told)).unwrap();
            for secret in secrets {
                assert!(!all.contains(secret), "{all}");
            }
        }
    }

    #[test]
    fn what_works_again_is_known_by_the_masked_words_of_what_failed() {
        let told = Told {
            fingerprint: vec!["token=abc".into()],
            ..Told::default()
        };
        let green = signal(&job(), &told, Status::Resolved, at());
        assert_eq!(firing(&job(), &told).key, green.key);
        let leg = |leg: &str| Job {
            leg: leg.into(),
            ..job()
        };
        let (one, two) = (leg("token=on"), leg("token=off"));
        assert_ne!(
            firing(&one, &Told::default()).key,
            firing(&two, &Told::default()).key,
            "a leg is named by its matrix, and no secret"
        );
    }
}
