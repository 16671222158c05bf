//! Forgeries in the middle of a history of ten thousand signed commits: each is found, at its commit, and nothing else.
//!
//! The forger has everybody's keys: what follows a forgery is signed as it was before. So no broken signature
//! gives it away, only what it does.

use std::collections::HashSet;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use chrono::TimeDelta;
use gitsm::desk::Answers;
use gitsm::exchange::sample::{History, Plan, Step, configuration, generate};

use crate::support::TestDesk;
use signed::Signed;

#[path = "../../benches/commands/signed.rs"]
mod signed;

/// More than ten thousand commits come of so many records.
const RECORDS: usize = 1_700;

fn steps() -> Vec<Step> {
    let plan = Plan {
        seed: 1,
        records: RECORDS,
        now: "2026-11-20T09:00:00Z".parse().unwrap(),
        days: 3 * 365,
    };
    let answers = Answers {
        desk: "Court".to_owned(),
        zone: chrono_tz::Europe::Lisbon,
        team: "platform".to_owned(),
    };
    let steps = generate(&plan, History::Actions, &configuration(&answers)).unwrap();
    steps.map(Result::unwrap).collect()
}

/// The path and text of an incident, and a note of its log, that was written before the middle and that nobody
/// touches afterwards.
fn settled(steps: &[Step], middle: usize) -> (String, String, String) {
    let (before, after) = steps.split_at(middle);
    let incidents = before.iter().rev().flat_map(|step| &step.files);
    let incidents = incidents.filter(|(path, _)| path.starts_with("incidents/"));
    let over = |path: &str| {
        let mut later = after.iter().flat_map(|step| &step.files);
        !later.any(|(other, _)| other == path)
    };
    let found = incidents.filter(|(path, _)| over(path)).find_map(|file| {
        let (path, bytes) = file;
        let text = std::str::from_utf8(bytes).unwrap();
        let entries = text.split("  - id: ").skip(1);
        let note = entries
            .filter(|entry| !entry.contains("    to: ") && !entry.contains("    set: "))
            .find(|entry| entry.contains("    note: "))?;
        Some((path.clone(), text.to_owned(), format!("  - id: {note}")))
    });
    found.unwrap()
}

/// One finding, at this commit.
fn one(code: &str, commit: &str) -> Vec<(String, String)> {
    vec![(code.to_owned(), commit.to_owned())]
}

/// The code and the commit of everything that is found.
fn found(desk: &TestDesk, folder: &Path, rev: &str) -> Vec<(String, String)> {
    let folder = folder.to_str().unwrap();
    let output = desk.run(&["-C", folder, "verify", rev, "--json"]);
    let json: serde_json::Value =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", desk.told(&output)));
    let clean = output.status.success();
    let items = json["items"].as_array().unwrap();
    assert_eq!(clean, items.is_empty(), "{json}");
    let text = |item: &serde_json::Value, key: &str| item[key].as_str().unwrap().to_owned();
    let found = items
        .iter()
        .map(|item| (text(item, "code"), text(item, "commit")));
    found.collect()
}

/// The first of these objects that no other is stored as a difference to; the pack, and a place amidst its bytes.
fn alone(desk: &TestDesk, folder: &Path, ids: &[&str]) -> (usize, PathBuf, usize) {
    let packs = std::fs::read_dir(folder.join(".git/objects/pack")).unwrap();
    let mut packs = packs.map(|entry| entry.unwrap().path());
    let index = packs.find(|path| path.extension().is_some_and(|end| end == "idx"));
    let index = index.unwrap();
    // Id, type, size, size in the pack, offset; of a difference also its depth and its base.
    let told = desk.git(&["verify-pack", "-v", index.to_str().unwrap()]);
    let rows: Vec<Vec<&str>> = told
        .lines()
        .map(|row| row.split_whitespace().collect())
        .collect();
    let bases: HashSet<&str> = rows.iter().filter_map(|row| row.get(6).copied()).collect();
    let number = ids.iter().position(|id| !bases.contains(id)).unwrap();
    let row = rows.iter().find(|row| row[0] == ids[number]).unwrap();
    let figure = |column: usize| row[column].parse::<usize>().unwrap();
    (
        number,
        index.with_extension("pack"),
        figure(4) + figure(3) / 2,
    )
}

#[test]
#[ignore = "signs thirty thousand commits and verifies six histories, which takes minutes"]
fn forgeries_in_ten_thousand_commits_are_found() {
    let desk = TestDesk::empty();
    let steps = steps();
    let middle = steps.len() / 2;
    let folder = desk.beside("signed");
    let mut signed = Signed::create(&folder);
    steps[..middle].iter().for_each(|step| signed.add(step));
    let place = signed.place();

    let (path, text, note) = settled(&steps, middle);
    let id = Path::new(&path).file_stem().unwrap().to_str().unwrap();
    let last = &steps[middle - 1];
    let by_hand = |files: &[(&str, &str)]| Step {
        at: last.at,
        author: last.author.clone(),
        subject: "by hand".to_owned(),
        trailers: Vec::new(),
        files: files
            .iter()
            .map(|(path, text)| ((*path).to_owned(), text.as_bytes().to_vec()))
            .collect(),
    };
    let (by, _) = last.author.1.split_once('@').unwrap();
    let twin = format!(
        "id: {id}\ntitle: Another\nstate: new\nimpact: low\nurgency: low\norigin: phone\nlog:\n  - {{id: TW1N, at: \"{}\", by: {by}, to: new, set: {{impact: low, urgency: low}}}}\n",
        last.at.format("%Y-%m-%dT%H:%M:%SZ")
    );
    let forgeries = [
        (
            "removed",
            by_hand(&[(&path, &text.replace(&note, ""))]),
            "verify/log",
        ),
        (
            "back-dated",
            Step {
                at: last.at - TimeDelta::days(2),
                ..by_hand(&[("note.txt", "x")])
            },
            "verify/commit-time",
        ),
        (
            "trailer",
            Step {
                trailers: vec![("Gitsm-Record".to_owned(), id.to_owned())],
                ..by_hand(&[("note.txt", "x")])
            },
            "verify/trailer",
        ),
        (
            "duplicate",
            by_hand(&[(&format!("incidents/{id}.yaml"), &twin)]),
            "verify/duplicate-id",
        ),
    ];
    let forged = forgeries.map(|(name, step, code)| {
        signed.back_to(&place);
        signed.add(&step);
        let tip = signed.tip().to_string();
        steps[middle..].iter().for_each(|step| signed.add(step));
        signed.branch(name);
        (name, tip, code)
    });
    signed.back_to(&place);
    steps[middle..].iter().for_each(|step| signed.add(step));
    signed.finish(&folder);

    let git = |args: &[&str]| desk.git(&[&["-C", folder.to_str().unwrap()], args].concat());
    let count = git(&["rev-list", "--count", "main"]);
    assert!(count.trim().parse::<usize>().unwrap() > 10_000, "{count}");
    assert_eq!(found(&desk, &folder, "main"), []);
    for (name, tip, code) in forged {
        assert_eq!(found(&desk, &folder, name), one(code, &tip), "{name}");
    }

    // A byte of what a commit in the middle made of an incident.
    let log = "log --reverse --format=commit:%H --raw --no-abbrev main -- incidents";
    let log = git(&log.split(' ').collect::<Vec<_>>());
    let mut commit = "";
    let mut blobs = Vec::new();
    for line in log.lines() {
        match line.strip_prefix("commit:") {
            Some(id) => commit = id,
            None => blobs.extend(line.split(' ').nth(3).map(|blob| (commit, blob))),
        }
    }
    let (commits, blobs): (Vec<_>, Vec<_>) = blobs.drain(blobs.len() / 2..).unzip();
    let (number, pack, place) = alone(&desk, &folder, &blobs);
    let mut bytes = std::fs::read(&pack).unwrap();
    bytes[place] ^= 1;
    std::fs::remove_file(&pack).unwrap();
    std::fs::write(&pack, bytes).unwrap();
    // What cannot be read cannot bear out the trailers of the commits before and behind it either.
    let found = found(&desk, &folder, "main").into_iter();
    let (damaged, others): (Vec<_>, Vec<_>) = found.partition(|(code, _)| code == "verify/damaged");
    assert_eq!(damaged, one("verify/damaged", commits[number]));
    assert!(
        others.len() <= 2 && others.iter().all(|(code, _)| code == "verify/trailer"),
        "{others:?}"
    );
}

#[test]
fn progress_is_shown_on_a_terminal_and_nowhere_else() {
    let script = Command::new("script").arg("--version").output();
    if !script.is_ok_and(|output| output.status.success()) {
        return;
    }
    let desk = TestDesk::new();
    let id = desk.incident("Checkout is slow");
    desk.ok(&["note", &id, "-m", "Since nine."]);
    let shown = |args: &str| {
        let typed = format!("{} verify {args}", env!("CARGO_BIN_EXE_gitsm"));
        let output = Command::new("script")
            .args(["-qec", &typed, "/dev/null"])
            .current_dir(desk.root())
            .env("TERM", "xterm")
            .env("GITSM_NOW", desk.now())
            .stdin(Stdio::null())
            .output();
        String::from_utf8(output.unwrap().stdout).unwrap()
    };
    let told = shown("");
    assert!(told.contains("3/3 commits verified"), "{told:?}");
    assert!(told.contains("ok: 3 commits verified"), "{told:?}");
    let quiet = shown("--quiet");
    assert!(!quiet.contains("/3 commits verified"), "{quiet:?}");
    let piped = desk.tell(&["verify"]);
    assert_eq!(piped, "ok: 3 commits verified\n[exit 0]\n");
}
