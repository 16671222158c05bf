//! Jobs of pipelines: each system by its own variables, in shallow clones, at once and through the inbox.

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use crate::support::TestDesk;

/// A desk on a remote, and clones of it in which jobs run.
struct Hub {
    desk: TestDesk,
    clones: usize,
}

impl Hub {
    fn new(intake: &str) -> Self {
        let desk = TestDesk::new();
        if !intake.is_empty() {
            desk.commit(".gitsm/intake.yaml", intake);
        }
        let bare = desk.beside("hub.git");
        desk.git(&["clone", "-q", "--bare", ".", bare.to_str().unwrap()]);
        desk.git(&["remote", "add", "origin", bare.to_str().unwrap()]);
        Hub { desk, clones: 0 }
    }

    /// A fresh clone as a runner makes it: one commit deep, detached.
    fn clone(&mut self) -> PathBuf {
        self.clones += 1;
        let folder = self.desk.beside(&format!("job-{}", self.clones));
        let url = format!("file://{}", self.desk.beside("hub.git").display());
        self.desk
            .git(&["clone", "-q", "--depth=1", &url, folder.to_str().unwrap()]);
        let at = folder.to_str().unwrap();
        self.desk.git(&["-C", at, "checkout", "-q", "--detach"]);
        std::fs::write(folder.join("artifact.o"), "left by the build").unwrap();
        folder
    }

    /// Gitsm in a clone with the variables of a system, and nothing else.
    fn job(&self, clone: &Path, system: &str, more: &[(&str, &str)], args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gitsm"));
        command
            .current_dir(clone)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap())
            .env("HOME", self.desk.beside("home"))
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GITSM_NOW", self.desk.now())
            .args(args)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let path = format!(
            "{}/tests/data/intake/env/{system}.env",
            env!("CARGO_MANIFEST_DIR")
        );
        for line in std::fs::read_to_string(path).unwrap().lines() {
            let (name, value) = line.split_once('=').unwrap();
            command.env(name, value);
        }
        command.envs(more.iter().copied());
        command
    }

    fn told(&self, output: &Output) -> String {
        self.desk.told(output)
    }

    fn run(&self, clone: &Path, system: &str, more: &[(&str, &str)], args: &[&str]) -> String {
        self.desk.wait(chrono::TimeDelta::minutes(1));
        self.told(&self.job(clone, system, more, args).output().unwrap())
    }

    /// What the desk has, as the remote has it.
    fn pull(&self) {
        self.desk.git(&["fetch", "-q", "origin"]);
        self.desk.git(&["reset", "-q", "--hard", "origin/main"]);
    }

    fn states(&self) -> Vec<(String, u64)> {
        self.pull();
        let list = self
            .desk
            .json(&["incident", "list", "--columns", "id,state", "--sort", "id"]);
        let rows = list["items"].as_array().unwrap().clone();
        rows.iter()
            .map(|row| {
                let id = row["id"].as_str().unwrap();
                let text = self.desk.read(self.desk.path_of(id));
                let fired = text.matches("status: firing").count() as u64;
                (row["state"].as_str().unwrap().to_owned(), fired)
            })
            .collect()
    }

    fn assert_sound(&self) {
        self.pull();
        self.desk.assert_sound();
        self.desk.ok(&["check"]);
    }
}

#[test]
fn no_options_are_needed_in_any_system() {
    let mut hub = Hub::new("");
    for system in [
        "github",
        "forgejo",
        "gitea",
        "gitlab",
        "azure",
        "buildkite",
        "circleci",
        "bitbucket",
        "jenkins",
        "woodpecker",
    ] {
        let clone = hub.clone();
        let told = hub.run(&clone, system, &[], &["ci", "report"]);
        assert!(told.contains(" opened"), "{system}: {told}");
        assert!(told.ends_with("[exit 0]\n"), "{system}: {told}");
        let status = match system {
            "gitlab" => ("CI_JOB_STATUS", "success"),
            "azure" => ("AGENT_JOBSTATUS", "Succeeded"),
            "buildkite" => ("BUILDKITE_COMMAND_EXIT_STATUS", "0"),
            "bitbucket" => ("BITBUCKET_EXIT_CODE", "0"),
            "woodpecker" => ("CI_PIPELINE_STATUS", "success"),
            _ => ("GITSM_CI_STATUS", "success"),
        };
        let more = [status, ("GITSM_CI_RUN", "next")];
        let told = hub.run(&clone, system, &more, &["ci", "recover"]);
        assert!(told.contains(" resolved"), "{system}: {told}");
    }
    assert!(
        hub.states()
            .iter()
            .all(|(state, fired)| state == "resolved" && *fired == 1)
    );
    assert_eq!(hub.states().len(), 10);
    hub.assert_sound();
}

#[test]
fn the_life_of_a_failure() {
    let mut hub =
        Hub::new("reopen_within: 72h\nseverities: {bad: {impact: high, urgency: high}}\n");
    let clone = hub.clone();
    let junit = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/data/intake/junit-pytest.xml"
    );
    let report = |run: &str, what: &str| {
        let more = [("GITHUB_RUN_ID", run), ("GITHUB_RUN_ATTEMPT", "1")];
        let mut args = vec!["ci", what, "--service", "nowhere"];
        if what == "report" {
            args.extend(["--junit", junit, "--severity", "bad"]);
        }
        hub.run(&clone, "github", &more, &args)
    };
    let told = report("1", "report");
    assert_eq!(
        told,
        "::error title=INC-261120-00001 opened::CI / build fails in acme/shop: tests.test_cart::test_vat[0.2-<a & b>]\n[stderr]\nwarning: the desk has no service `nowhere`; only the description will name it\n[exit 0]\n"
    );
    assert!(report("1", "report").contains("INC-261120-00001 knows this delivery"));
    assert!(report("2", "report").contains("INC-261120-00001 happened again (2 times by now)"));
    assert!(report("3", "recover").contains("INC-261120-00001 resolved"));
    assert!(report("3", "recover").contains("knows this delivery"));
    assert!(report("4", "report").contains("INC-261120-00001 reopened (3 times by now)"));
    assert!(report("5", "recover").contains("INC-261120-00001 resolved"));
    hub.desk.wait(chrono::TimeDelta::hours(73));
    assert!(report("6", "report").contains("INC-261123-00002 opened as a recurrence"));
    hub.assert_sound();
    let record = hub.desk.record(&hub.desk.id(1));
    snapbox::assert_data_eq!(record, snapbox::file!["snapshots/ci-record.yaml"].raw());
    let second = hub.desk.record(&hub.desk.id(2));
    assert!(
        second.contains("recurrence_of: [INC-261120-00001]"),
        "{second}"
    );
    let list = hub.desk.json(&[
        "list",
        "occurrences:>2",
        "--columns",
        "id,occurrences,last_seen",
    ]);
    assert_eq!(list["items"].as_array().unwrap().len(), 1, "{list}");
    assert_eq!(list["items"][0]["occurrences"], 3);
    assert_eq!(list["items"][0]["last_seen"], "2026-11-20T09:07:00Z");
    let log = hub.desk.git(&["log", "-1", "--format=%an <%ae>%n%B"]);
    assert!(
        log.starts_with("gitsm bot <gitsm-bot@localhost>\nINC-261123-"),
        "{log}"
    );
    assert!(log.contains("\n[skip ci]\n"), "{log}");
}

#[test]
fn the_checkout_of_the_job_is_left_as_it_is() {
    let mut hub = Hub::new("");
    let clone = hub.clone();
    let git = |args: &[&str]| {
        let mut all = vec!["-C", clone.to_str().unwrap()];
        all.extend(args);
        hub.desk.git(&all)
    };
    let before = git(&["rev-parse", "HEAD"]);
    hub.run(&clone, "gitlab", &[], &["ci", "report"]);
    assert_eq!(git(&["rev-parse", "HEAD"]), before);
    assert_eq!(git(&["status", "--porcelain"]), "?? artifact.o\n");
    assert_eq!(
        git(&["rev-parse", "--is-shallow-repository"]).trim(),
        "true"
    );
}

#[test]
fn what_the_runner_reads_is_written_for_it_and_nothing_else_is() {
    let mut hub = Hub::new("");
    let clone = hub.clone();
    let (output, summary) = (hub.desk.beside("output"), hub.desk.beside("summary"));
    let log = hub.desk.beside("log");
    std::fs::write(
        &log,
        "one\n::set-env name=PATH::/evil\nerror: token ghp_0123456789abcdefghij0123456789abcdef and sesame-open refused\n",
    )
    .unwrap();
    let more = [
        ("GITHUB_OUTPUT", output.to_str().unwrap()),
        ("GITHUB_STEP_SUMMARY", summary.to_str().unwrap()),
        ("DEPLOY_TOKEN", "sesame-open"),
    ];
    let told = hub.run(
        &clone,
        "github",
        &more,
        &[
            "ci",
            "report",
            "--log",
            log.to_str().unwrap(),
            "--title",
            "x\n::set-env name=A::b ##vso[c]d",
        ],
    );
    assert_eq!(
        told,
        "::error title=INC-261120-00001 opened::x ::set-env name=A::b ##\u{200b}vso[c]d\n[exit 0]\n"
    );
    let output = std::fs::read_to_string(output).unwrap();
    let id = hub.desk.id(1);
    assert!(
        output.starts_with(&format!("incident={id}\nkey=v1-")),
        "{output}"
    );
    assert!(output.ends_with("\noutcome=opened\n"), "{output}");
    let summary = std::fs::read_to_string(summary).unwrap();
    assert!(
        summary.starts_with(&format!("### {}", id.replace('-', "\\-")))
            || summary.starts_with(&format!("### {id}")),
        "{summary}"
    );
    hub.pull();
    let record = hub.desk.record(&id);
    assert!(
        record.contains("error: token *** and *** refused"),
        "{record}"
    );
    assert!(
        !record.contains("sesame") && !record.contains("ghp_"),
        "{record}"
    );
}

#[test]
fn explain_shows_how_a_key_came_about() {
    let mut hub = Hub::new("");
    let clone = hub.clone();
    let explain = [
        "ci",
        "explain",
        "--fingerprint",
        "linker",
        "--environment",
        "test",
    ];
    let told = hub.run(&clone, "gitlab", &[], &explain);
    snapbox::assert_data_eq!(told, snapbox::file!["snapshots/ci-explain.txt"].raw());
}

#[test]
fn programs_are_told_in_json() {
    let mut hub = Hub::new("");
    let clone = hub.clone();
    let json = |args: &[&str]| {
        let told = hub.run(&clone, "gitlab", &[], args);
        let text = told.strip_suffix("[exit 0]\n").unwrap();
        serde_json::from_str::<serde_json::Value>(text).unwrap()
    };
    let explained = json(&["ci", "explain", "--json"]);
    assert_eq!(explained["schema"], "gitsm.signal/v1");
    assert_eq!(explained["item"]["job"], "test: [22, linux]");
    let posted = json(&["ci", "report", "--inbox", "--json"]);
    assert_eq!(posted["schema"], "gitsm.landed/v1");
    assert_eq!(posted["items"][0]["outcome"], "posted");
    let drained = json(&["inbox", "drain", "--json"]);
    assert_eq!(drained["items"][0]["inbox"], posted["items"][0]["inbox"]);
    assert_eq!(drained["items"][0]["outcome"], "opened");
    let again = json(&["ci", "report", "--json"]);
    assert_eq!(again["items"][0]["outcome"], "known");
    assert_eq!(again["items"][0]["records"], drained["items"][0]["records"]);
}

#[test]
fn a_cancelled_job_is_neither() {
    let mut hub = Hub::new("");
    let clone = hub.clone();
    for what in ["report", "recover"] {
        let told = hub.run(
            &clone,
            "gitlab",
            &[("CI_JOB_STATUS", "canceled")],
            &["ci", what],
        );
        assert_eq!(
            told,
            "[stderr]\ntest: [22, linux]: it was cancelled, which is neither\n[exit 0]\n"
        );
    }
    let told = hub.run(
        &clone,
        "gitlab",
        &[("CI_JOB_STATUS", "success")],
        &["ci", "report"],
    );
    assert!(told.contains("it succeeded; nothing to report"), "{told}");
    assert!(hub.states().is_empty());
}

#[test]
fn bad_input_opens_nothing() {
    let mut hub = Hub::new("");
    let clone = hub.clone();
    let bad = hub.desk.beside("bad.xml");
    std::fs::write(&bad, "<!DOCTYPE x [<!ENTITY a 'b'>]><testsuite/>").unwrap();
    let told = hub.run(
        &clone,
        "github",
        &[],
        &["ci", "report", "--junit", bad.to_str().unwrap()],
    );
    assert!(
        told.contains("[DIR]/bad.xml: it declares a document type"),
        "{told}"
    );
    assert!(told.ends_with("[exit 5]\n"), "{told}");
    let told = hub.run(&clone, "github", &[], &["ci", "report", "--remote", "up"]);
    assert!(
        told.contains("there is no remote `up`") && told.ends_with("[exit 2]\n"),
        "{told}"
    );
    assert!(hub.states().is_empty());
    let told = hub.run(
        &clone,
        "github",
        &[],
        &["ci", "report", "--junit", "no/**/such.xml"],
    );
    assert!(
        told.contains("matches no file") && told.contains(" opened"),
        "{told}"
    );
    hub.desk.git(&[
        "-C",
        clone.to_str().unwrap(),
        "remote",
        "set-url",
        "origin",
        "/no/such.git",
    ]);
    let told = hub.run(
        &clone,
        "github",
        &[],
        &["ci", "report", "--fingerprint", "x"],
    );
    assert!(
        told.contains("origin leads to no repository: '/no/such.git' does not appear to be"),
        "{told}"
    );
    let alone = hub.desk.tell(&["ci", "report"]);
    assert!(
        alone.contains("no system of pipelines is recognised"),
        "{alone}"
    );
}

/// A job that died before it wrote its log opened no incident.
#[test]
fn a_missing_log_is_told_and_the_failure_is_reported_without_it() {
    let mut hub = Hub::new("");
    let clone = hub.clone();
    let told = hub.run(&clone, "github", &[], &["ci", "report", "--log", "no-such"]);
    assert!(
        told.contains("--log no-such cannot be read (No such file") && told.contains(" opened"),
        "{told}"
    );
    assert!(told.ends_with("[exit 0]\n"), "{told}");
    for source in ["alertmanager", "mail"] {
        let told = hub.run(&clone, "github", &[], &["ingest", source, "no-such"]);
        assert!(told.contains("cannot read no-such: No such file"), "{told}");
        assert!(told.ends_with("[exit 2]\n"), "{told}");
    }
    assert_eq!(hub.states().len(), 1);
}

/// A green leg of a matrix resolved the incident that a red one of the same job had just opened.
#[test]
fn a_green_leg_that_cannot_be_told_from_the_red_one_resolves_nothing() {
    let mut hub = Hub::new("");
    let clone = hub.clone();
    let run = |attempt: &str, runner: &str, leg: &str, what: &str| {
        let more = [
            ("GITHUB_RUN_ATTEMPT", attempt),
            ("RUNNER_TRACKING_ID", runner),
            ("GITSM_CI_LEG", leg),
        ];
        hub.run(&clone, "github", &more, &["ci", what])
    };
    assert!(run("1", "github_a", "", "report").contains(" opened"));
    for runner in ["github_a", "github_b"] {
        let told = run("1", runner, "", "recover");
        assert!(
            told.starts_with("[stderr]\nthe same run of this job has reported a failure"),
            "{told}"
        );
        assert!(
            told.contains("GITSM_CI_LEG") && told.ends_with("[exit 0]\n"),
            "{told}"
        );
    }
    assert_eq!(hub.states(), [("new".to_owned(), 1)]);
    assert!(
        run("2", "github_c", "", "recover").contains(" resolved"),
        "a retry"
    );
    assert!(run("2", "github_d", "22", "report").contains(" opened"));
    assert!(run("2", "github_e", "20", "recover").contains("nothing of it is open"));
    let gitlab = |job: &str, what: &str| {
        let status = if what == "report" {
            "failed"
        } else {
            "success"
        };
        let more = [("CI_JOB_ID", job), ("CI_JOB_STATUS", status)];
        hub.run(&clone, "gitlab", &more, &["ci", what])
    };
    assert!(gitlab("50", "report").contains(" opened"));
    assert!(gitlab("51", "recover").contains(" resolved"), "a retry");
    for what in ["report", "recover"] {
        let help = hub.run(&clone, "github", &[], &["ci", what, "--help"]);
        assert!(help.contains("GITSM_CI_LEG=22"), "{help}");
    }
}

/// The same delivery beyond the daily cap was counted each time it came.
#[test]
fn a_delivery_beyond_the_daily_cap_is_counted_once() {
    let mut hub = Hub::new("daily_cap: 1\n");
    let clone = hub.clone();
    let run = |run: &str| {
        hub.run(
            &clone,
            "github",
            &[("GITHUB_RUN_ID", run)],
            &["ci", "report"],
        )
    };
    assert!(run("1").contains(" opened"));
    assert!(run("2").contains("(2 times by now)"));
    assert!(run("3").contains("(3 times by now)"));
    for again in ["1", "2", "3"] {
        assert!(run(again).contains("knows this delivery"), "{again}");
    }
    hub.assert_sound();
}

/// Words that nobody knows passed silently, and a job that was skipped was told as cancelled.
#[test]
fn unknown_words_are_told_and_hold_up_nothing() {
    let mut hub = Hub::new("");
    let clone = hub.clone();
    let more = [("GITSM_CI_STATUS", "banana")];
    let args = ["ci", "report", "--service", "nosuch", "--severity", "weird"];
    let told = hub.run(&clone, "github", &more, &args);
    for said in [
        "the desk has no service `nosuch`",
        "the severity `weird` is not explained",
        "the status `banana` is not known",
        " opened",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    let more = [("GITSM_CI_STATUS", "skipped")];
    let told = hub.run(&clone, "github", &more, &["ci", "report"]);
    assert_eq!(
        told,
        "[stderr]\nbuild: it was skipped, which is neither\n[exit 0]\n"
    );
}

/// Steps of Bitbucket have no name: one that worked resolved what another had reported.
#[test]
fn steps_of_bitbucket_that_nothing_tells_apart() {
    let mut hub = Hub::new("");
    let clone = hub.clone();
    let run = |step: &str, exit: &str, what: &str| {
        let more = [
            ("BITBUCKET_STEP_UUID", step),
            ("BITBUCKET_EXIT_CODE", exit),
            ("BITBUCKET_PARALLEL_STEP", ""),
            ("BITBUCKET_DEPLOYMENT_ENVIRONMENT", ""),
        ];
        hub.run(&clone, "bitbucket", &more, &["ci", what])
    };
    let warning = "Bitbucket Pipelines does not say which job or step this is";
    let told = run("{s1}", "1", "report");
    assert!(told.contains(warning) && told.contains(" opened"), "{told}");
    let told = run("{s2}", "0", "recover");
    assert!(told.contains("GITSM_CI_LEG"), "{told}");
    assert_eq!(hub.states(), [("new".to_owned(), 1)]);
    let told = run("{s1}", "0", "report");
    assert!(
        told.contains("\nBitbucket Pipelines: it succeeded"),
        "{told}"
    );
    assert!(run("{s1}", "1", "explain").contains(warning));
}

#[test]
fn settings_with_an_error_stop_the_intake() {
    let mut hub = Hub::new("recovery: sometimes\n");
    let clone = hub.clone();
    let told = hub.run(&clone, "github", &[], &["ci", "report"]);
    assert!(
        told.contains(".gitsm/intake.yaml:") && told.ends_with("[exit 5]\n"),
        "{told}"
    );
}

#[test]
fn a_protected_branch_is_told_at_once_and_the_inbox_is_the_way() {
    use std::os::unix::fs::PermissionsExt as _;
    let mut hub = Hub::new("");
    let clone = hub.clone();
    let hook = hub.desk.beside("hub.git").join("hooks/update");
    std::fs::create_dir_all(hook.parent().unwrap()).unwrap();
    std::fs::write(&hook, "#!/bin/sh\n[ \"$1\" != refs/heads/main ] || [ -n \"$DRAINER\" ] || { echo 'main is protected' >&2; exit 1; }\n").unwrap();
    std::fs::set_permissions(&hook, std::fs::Permissions::from_mode(0o755)).unwrap();
    let told = hub.run(&clone, "jenkins", &[], &["ci", "report"]);
    assert!(
        told.contains("refuses refs/heads/main by a rule: hook declined: main is protected"),
        "{told}"
    );
    assert!(told.ends_with("[exit 1]\n"), "{told}");
    let told = hub.run(&clone, "jenkins", &[], &["ci", "report", "--inbox"]);
    assert!(told.starts_with("refs/heads/gitsm-inbox/261120-"), "{told}");
    let told = hub.run(&clone, "jenkins", &[("DRAINER", "1")], &["inbox", "drain"]);
    assert!(told.contains(" opened"), "{told}");
    assert_eq!(hub.states(), [("new".to_owned(), 1)]);
    let told = hub.run(&clone, "jenkins", &[("DRAINER", "1")], &["inbox", "drain"]);
    assert_eq!(told, "[stderr]\nthe inbox is empty\n[exit 0]\n");
}

#[test]
fn what_cannot_be_landed_stays_with_the_reason() {
    let mut hub = Hub::new("");
    let clone = hub.clone();
    hub.run(&clone, "jenkins", &[], &["ci", "report", "--inbox"]);
    // Somebody else's branch under the same prefix, and one of a newer version.
    let at = clone.to_str().unwrap();
    hub.desk.git(&[
        "-C",
        at,
        "push",
        "-q",
        "origin",
        "HEAD:refs/heads/gitsm-inbox/mine",
    ]);
    std::fs::create_dir_all(clone.join(".gitsm/inbox")).unwrap();
    std::fs::write(
        clone.join(".gitsm/inbox/signal.json"),
        "{\"schema\": \"gitsm.signal/v9\"}",
    )
    .unwrap();
    hub.desk.git(&["-C", at, "add", ".gitsm/inbox"]);
    hub.desk.git(&["-C", at, "commit", "-qm", "x"]);
    hub.desk.git(&[
        "-C",
        at,
        "push",
        "-q",
        "origin",
        "HEAD:refs/heads/gitsm-inbox/newer",
    ]);
    let told = hub.run(&clone, "jenkins", &[], &["inbox", "drain"]);
    assert!(told.contains(" opened\n"), "{told}");
    assert!(
        told.contains("gitsm-inbox/mine stays: it has no .gitsm/inbox/signal.json"),
        "{told}"
    );
    assert!(
        told.contains("gitsm-inbox/newer stays: it is a `gitsm.signal/v9`"),
        "{told}"
    );
    assert!(told.ends_with("[exit 5]\n"), "{told}");
    let left = hub
        .desk
        .git(&["ls-remote", "origin", "refs/heads/gitsm-inbox/*"]);
    assert_eq!(left.lines().count(), 2, "{left}");
}

#[test]
fn nothing_is_pushed_when_it_is_to_stay_here() {
    let mut hub = Hub::new("");
    let clone = hub.clone();
    let told = hub.run(&clone, "circleci", &[], &["ci", "report", "--local"]);
    assert!(
        told.contains(" opened: build (1) fails in acme/shop"),
        "{told}"
    );
    let told = hub.run(&clone, "circleci", &[], &["ci", "report", "--local"]);
    assert!(told.contains("knows this delivery"), "{told}");
    let told = hub.run(&clone, "circleci", &[], &["ci", "report", "--local", "-q"]);
    assert_eq!(told, "INC-261120-00001\n[exit 0]\n");
    assert!(hub.states().is_empty());
}

/// How many jobs at once get their signals to the desk.
#[derive(Clone, Copy, PartialEq)]
enum Way {
    /// Directly, all on one machine.
    Direct,
    /// Directly, each on a machine of its own, as far as it can tell.
    Apart,
    /// Directly on one machine, where every third is killed and started again.
    Killed,
    Inbox,
}

/// A desk, the clones of as many jobs, and the way they go.
struct Storm {
    hub: Hub,
    clones: Vec<PathBuf>,
    way: Way,
}

impl Storm {
    fn new(jobs: usize, way: Way) -> Self {
        let mut hub = Hub::new("");
        let clones = (0..jobs).map(|_| hub.clone()).collect();
        Storm { hub, clones, way }
    }

    /// One of the jobs; each kind of failure is reported in a name of its own.
    fn start(&self, job: usize, what: &str, run: usize) -> Child {
        let kind = format!("kind {}", job % 3);
        let mut args = vec!["ci", what];
        if what == "report" {
            args.extend(["--fingerprint", &kind]);
        }
        args.extend((self.way == Way::Inbox).then_some("--inbox"));
        let (run, email) = (run.to_string(), format!("bot-{}@example.org", job % 3));
        let mut more = vec![("GITHUB_RUN_ID", run.as_str())];
        let names = [
            "GIT_AUTHOR_NAME",
            "GIT_AUTHOR_EMAIL",
            "GIT_COMMITTER_NAME",
            "GIT_COMMITTER_EMAIL",
        ];
        more.extend(names.map(|name| (name, email.as_str())));
        let machine = match self.way {
            Way::Apart => job,
            _ => 0,
        };
        let machine = self.machine(machine);
        more.push(("TMPDIR", machine.to_str().unwrap()));
        let mut command = self.hub.job(&self.clones[job], "github", &more, &args);
        command.spawn().unwrap()
    }

    /// What is only on one machine.
    fn machine(&self, number: usize) -> PathBuf {
        let folder = self.hub.desk.beside(&format!("machine-{number}"));
        std::fs::create_dir_all(&folder).unwrap();
        folder
    }

    /// How many jobs of the first machine wait for another one.
    fn waiting(&self) -> usize {
        let paths = format!("{}/*/*.letter", self.machine(0).display());
        glob::glob(&paths).unwrap().count()
    }

    /// All jobs at once.
    fn phase(&mut self, what: &str, first: usize) {
        self.hub.desk.wait(chrono::TimeDelta::minutes(5));
        let jobs = 0..self.clones.len();
        let mut children: Vec<Child> = jobs.map(|n| self.start(n, what, first + n)).collect();
        if self.way == Way::Killed {
            for n in (0..children.len()).step_by(3) {
                std::thread::sleep(std::time::Duration::from_millis(40));
                children[n].kill().unwrap();
                children[n].wait().unwrap();
                children[n] = self.start(n, what, first + n);
            }
        }
        for child in children {
            let output = child.wait_with_output().unwrap();
            assert!(output.status.success(), "{}", self.hub.told(&output));
        }
        if self.way == Way::Inbox {
            self.hub.desk.wait(chrono::TimeDelta::minutes(5));
            let told = self
                .hub
                .run(&self.clones[0], "github", &[], &["inbox", "drain"]);
            assert!(told.ends_with("[exit 0]\n"), "{told}");
        }
    }

    fn states(&self) -> (Vec<String>, u64) {
        let states = self.hub.states();
        let fired = states.iter().map(|(_, fired)| fired).sum();
        (states.into_iter().map(|(state, _)| state).collect(), fired)
    }

    /// In whose names the commits of each incident are.
    fn authors(&self) -> Vec<String> {
        let list = self.hub.desk.json(&["incident", "list"]);
        let paths = list["items"].as_array().unwrap().iter().map(|row| {
            let id = row["id"].as_str().unwrap();
            self.hub.desk.path_of(id)
        });
        let mut authors: Vec<String> = paths
            .map(|path| {
                self.hub
                    .desk
                    .git(&["log", "--format=%ae", "--", path.to_str().unwrap()])
            })
            .map(|log| {
                let authors: std::collections::BTreeSet<&str> = log.lines().collect();
                authors.into_iter().collect::<Vec<_>>().join(" ")
            })
            .collect();
        authors.sort();
        authors
    }
}

/// Many jobs with three distinct failures at once, then green ones.
fn storm(jobs: usize, way: Way) {
    let mut storm = Storm::new(jobs, way);
    storm.phase("report", 1_000);
    let three = |state: &str| vec![state.to_owned(); 3];
    assert_eq!(storm.states(), (three("new"), jobs as u64));
    if [Way::Direct, Way::Killed].contains(&way) {
        let bots = [0, 1, 2].map(|n| format!("bot-{n}@example.org"));
        assert_eq!(storm.authors(), bots);
    }
    storm.phase("recover", 2_000);
    assert_eq!(storm.states(), (three("resolved"), jobs as u64));
    let waiting = ["ls-remote", "origin", "refs/heads/gitsm-inbox/*"];
    assert_eq!(storm.hub.desk.git(&waiting), "");
    assert_eq!(storm.waiting(), 0);
    storm.hub.assert_sound();
}

/// Waits for what happens in another process.
fn until(happens: impl Fn() -> bool) {
    while !happens() {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}

#[test]
fn what_a_job_carried_for_others_is_known_when_it_dies_before_it_says_so() {
    let storm = Storm::new(9, Way::Direct);
    let hub = storm.hub.desk.beside("hub.git");
    let hook = hub.join("hooks/post-receive");
    let script = "#!/bin/sh
for push in first second; do
    mkdir $push && until test -e $push.goes; do sleep 0.01; done && exit
done
";
    std::fs::write(&hook, script).unwrap();
    std::fs::set_permissions(&hook, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    let wait = |child: Child| {
        let output = child.wait_with_output().unwrap();
        storm.hub.told(&output)
    };
    let first = storm.start(0, "report", 1_000);
    until(|| hub.join("first").exists());
    let mut carrier = storm.start(3, "report", 1_003);
    until(|| storm.waiting() == 1);
    let carried = storm.start(6, "report", 1_006);
    until(|| storm.waiting() == 2);
    std::fs::write(hub.join("first.goes"), "").unwrap();
    assert!(wait(first).contains("INC-261120-00001 opened"));
    until(|| hub.join("second").exists());
    carrier.kill().unwrap();
    carrier.wait().unwrap();
    std::fs::write(hub.join("second.goes"), "").unwrap();
    let told = wait(carried);
    assert!(
        told.contains("INC-261120-00001 knows this delivery"),
        "{told}"
    );
    assert_eq!(storm.states(), (vec!["new".to_owned()], 3));
    assert_eq!(storm.waiting(), 0);
}

#[test]
fn thirty_jobs_at_once_directly() {
    storm(30, Way::Direct);
}

#[test]
fn thirty_jobs_at_once_on_thirty_machines() {
    storm(30, Way::Apart);
}

#[test]
fn thirty_jobs_at_once_and_a_third_killed() {
    storm(30, Way::Killed);
}

#[test]
fn thirty_jobs_at_once_by_the_inbox() {
    storm(30, Way::Inbox);
}
