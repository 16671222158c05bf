//! Many clones of one desk at once, each with a random life of its own: whatever was acknowledged is in the history
//! once, nobody is stuck, and `check` and `verify` find nothing.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

/// What else happens.
#[derive(Clone, Copy, Default)]
struct Weather {
    /// A third of the calls is killed at a random moment.
    kills: bool,
    /// Ssh is slow, and breaks now and then.
    bad_line: bool,
}

/// Numbers that look random and are the same each time.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 11).unwrap() % limit
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

/// A clone and who works in it.
struct Desk {
    root: PathBuf,
    who: String,
    ssh: Option<PathBuf>,
}

impl Desk {
    fn command(&self, program: &str, args: &[&str]) -> Command {
        let mut command = Command::new(program);
        let email = format!("{}@example.org", self.who);
        command
            .current_dir(&self.root)
            .env_clear()
            .env("PATH", std::env::var_os("PATH").unwrap())
            .env("HOME", self.root.parent().unwrap())
            .env("GIT_CONFIG_GLOBAL", "/dev/null")
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .envs(self.ssh.iter().map(|ssh| ("GIT_SSH_COMMAND", ssh)))
            .args(args)
            .stdin(Stdio::null());
        for role in ["AUTHOR", "COMMITTER"] {
            command.env(format!("GIT_{role}_NAME"), &self.who);
            command.env(format!("GIT_{role}_EMAIL"), &email);
        }
        command
    }

    fn gitsm(&self, args: &[&str]) -> Command {
        self.command(env!("CARGO_BIN_EXE_gitsm"), args)
    }

    fn git(&self, args: &[&str]) -> String {
        let output = self.command("git", args).output().unwrap();
        assert!(output.status.success(), "git {args:?}: {}", said(&output));
        String::from_utf8(output.stdout).unwrap()
    }

    fn ok(&self, args: &[&str]) -> String {
        let output = self.gitsm(args).output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", said(&output));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs gitsm, unless it is killed; gives its exit code and what it said.
    fn run(&self, args: &[&str], kill: Option<Duration>) -> (Option<i32>, String) {
        let mut command = self.gitsm(args);
        let mut child = command
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        if let Some(after) = kill {
            thread::sleep(after);
            child.kill().unwrap();
        }
        let output = child.wait_with_output().unwrap();
        (output.status.code(), said(&output))
    }

    /// The log entries that the last commit added.
    fn added(&self) -> Vec<String> {
        let shown = self.git(&["show", "--format=", "--unified=0", "HEAD"]);
        let id = |line: &str| line.strip_prefix("+  - id: ").map(str::to_owned);
        shown.lines().filter_map(id).collect()
    }
}

fn said(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    format!("{}{}", text(&output.stdout), text(&output.stderr))
}

/// A random action on one of the records.
fn action(random: &mut Random, id: &str, unique: &str) -> Vec<String> {
    let line = match random.below(14) {
        0..=3 => format!("note {id} -m {unique}"),
        4 => format!(
            "set {id} impact={}",
            random.pick(&["low", "medium", "high"])
        ),
        5 => format!(
            "set {id} urgency={}",
            random.pick(&["low", "medium", "high"])
        ),
        6 => format!("set {id} title={unique}"),
        7 => format!(
            "incident start {id} --assignee {}",
            random.pick(&["ana", "bob"])
        ),
        8 => format!("incident hold {id} --reason awaiting_vendor"),
        9 => format!("incident resume {id}"),
        10 => format!("incident resolve {id} --code recovered --notes {unique}"),
        11 => format!("incident reopen {id} -m {unique}"),
        12 => format!("assign {id} {}", random.pick(&["ana", "bob", "cy"])),
        _ => format!("incident new -t {unique}"),
    };
    line.split(' ')
        .map(str::to_owned)
        .chain(["-q".to_owned()])
        .collect()
}

/// What one clone has lived through.
#[derive(Default)]
struct Life {
    acknowledged: Vec<String>,
    done: usize,
    halts: usize,
    killed: usize,
}

/// Brings a clone in step, a person deciding what must be; whether it worked.
fn in_step(
    desk: &Desk,
    random: &mut Random,
    kill: Option<Duration>,
    life: &mut Life,
) -> Result<(), String> {
    let (code, text) = desk.run(&["sync"], kill);
    match code {
        Some(0) => return Ok(()),
        None => life.killed += 1,
        Some(4) if text.contains("gitsm resolve") => {
            life.halts += 1;
            let side = random.pick(&["--ours", "--theirs"]);
            let (code, text) = desk.run(&["resolve", side], None);
            assert_eq!(code, Some(0), "{}: {text}", desk.who);
        }
        Some(3 | 4) => {}
        _ => panic!("{}: {code:?} {text}", desk.who),
    }
    Err(text)
}

fn live(desk: &Desk, ids: &[String], actions: usize, weather: Weather, seed: usize) -> Life {
    let mut random = Random(0x9e37_79b9_7f4a_7c15 ^ ((seed as u64 + 1) << 32));
    for _ in 0..8 {
        random.below(2);
    }
    let mut life = Life::default();
    for round in 0..actions {
        let mut kill = || {
            let dies = weather.kills && random.below(3) == 0;
            dies.then(|| Duration::from_millis(random.below(120) as u64))
        };
        let (first, second) = (kill(), kill());
        let id = &ids[random.below(ids.len())];
        let unique = format!("{}-{round}", desk.who);
        let args = action(&mut random, id, &unique);
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let before = desk.git(&["rev-parse", "HEAD"]);
        match desk.run(&args, first).0 {
            Some(0) if desk.git(&["rev-parse", "HEAD"]) != before => {
                life.done += 1;
                life.acknowledged.extend(desk.added());
            }
            None => life.killed += 1,
            _ => {}
        }
        let _ = in_step(desk, &mut random, second, &mut life);
    }
    let mut last = String::new();
    for _ in 0..40 {
        match in_step(desk, &mut random, None, &mut life) {
            Ok(()) => return life,
            Err(text) => last = text,
        }
    }
    panic!("{} is stuck: {last}", desk.who);
}

fn script(top: &Path) -> PathBuf {
    let path = top.join("line.sh");
    // The remote side as ssh would run it, late, and sometimes not at all or not to its end.
    let text = "#!/bin/sh\nfor last; do :; done\nn=$(od -An -N1 -tu1 /dev/urandom | tr -d ' ')\n\
        sleep 0.0$((n % 10))\n\
        [ $((n % 7)) = 0 ] && { echo 'ssh: connect to host hub port 22: Connection refused' >&2; exit 255; }\n\
        [ $((n % 11)) = 1 ] && { sh -c \"$last\" </dev/null | head -c 700; exit 255; }\n\
        exec sh -c \"$last\"\n";
    std::fs::write(&path, text).unwrap();
    let mut command = Command::new("chmod");
    assert!(command.arg("+x").arg(&path).status().unwrap().success());
    path
}

fn many(clones: usize, records: usize, actions: usize, weather: Weather) {
    let folder = tempfile::tempdir().unwrap();
    let top = folder.path();
    let desk = |name: &str, who: &str| {
        let root = top.join(name);
        std::fs::create_dir(&root).unwrap();
        Desk {
            root,
            who: who.to_owned(),
            ssh: None,
        }
    };
    let first = desk("first", "ana");
    first.git(&["init", "-q", "-b", "main"]);
    first.ok(&[
        "init", "--name", "Example", "--zone", "UTC", "--team", "platform", "-q",
    ]);
    let ids: Vec<String> = (0..records)
        .map(|n| first.ok(&["incident", "new", "-t", &format!("Record-{n}"), "-q"]))
        .map(|id| id.trim().to_owned())
        .collect();
    first.git(&["clone", "-q", "--bare", ".", "../hub.git"]);
    let hub = top.join("hub.git");
    let ssh = weather.bad_line.then(|| script(top));
    let lives = Mutex::new(BTreeMap::new());
    let began = Instant::now();
    thread::scope(|scope| {
        for n in 0..clones {
            let (ids, hub, lives, ssh) = (&ids, &hub, &lives, &ssh);
            let mut desk = desk(&format!("c{n}"), &format!("p{n}"));
            scope.spawn(move || {
                desk.git(&["clone", "-q", hub.to_str().unwrap(), "."]);
                if let Some(ssh) = ssh {
                    let url = format!("ssh://hub{}", hub.display());
                    desk.git(&["remote", "set-url", "origin", &url]);
                    desk.ssh = Some(ssh.clone());
                }
                let life = live(&desk, ids, actions, weather, n);
                lives.lock().unwrap().insert(n, life);
            });
        }
    });
    let took = began.elapsed();
    let lives = lives.into_inner().unwrap();
    assert_eq!(lives.len(), clones);
    let last = desk("last", "ana");
    last.git(&["clone", "-q", hub.to_str().unwrap(), "."]);
    let sum = |what: fn(&Life) -> usize| lives.values().map(what).sum::<usize>();
    eprintln!(
        "{clones} clones: {} actions, {} merges a person finished, {} killed, {} commits, {:.1} s",
        sum(|life| life.done),
        sum(|life| life.halts),
        sum(|life| life.killed),
        last.git(&["rev-list", "--count", "HEAD"]).trim(),
        took.as_secs_f64()
    );
    let text = last.git(&["grep", "-h", "^  - id: ", "--", "incidents"]);
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for line in text.lines() {
        *found
            .entry(line.trim_start_matches("  - id: "))
            .or_default() += 1;
    }
    for (n, life) in &lives {
        for id in &life.acknowledged {
            assert_eq!(found.get(id.as_str()), Some(&1), "entry {id} of p{n}");
        }
    }
    let (code, text) = last.run(&["check"], None);
    assert_eq!(code, Some(0), "{text}");
    let (code, text) = last.run(&["verify"], None);
    assert_eq!(code, Some(0), "{text}");
    last.git(&["fsck", "--strict", "--no-dangling"]);
}

#[test]
fn five_clones_with_six_actions_each() {
    many(5, 8, 6, Weather::default());
}

#[test]
fn three_clones_of_which_calls_are_killed_over_a_bad_line() {
    many(
        3,
        6,
        5,
        Weather {
            kills: true,
            bad_line: true,
        },
    );
}

#[test]
#[ignore = "minutes"]
fn thirty_clones_with_twenty_actions_each() {
    many(30, 50, 20, Weather::default());
}

#[test]
#[ignore = "minutes"]
fn thirty_clones_of_which_a_third_of_the_calls_is_killed() {
    many(
        30,
        50,
        20,
        Weather {
            kills: true,
            bad_line: false,
        },
    );
}

#[test]
#[ignore = "minutes"]
fn thirty_clones_over_a_slow_line_that_breaks() {
    many(
        30,
        50,
        20,
        Weather {
            kills: false,
            bad_line: true,
        },
    );
}
