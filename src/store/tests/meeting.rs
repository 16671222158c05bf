//! Moving forward and stopping for a person, killed at every step.

use super::*;
use crate::store::fault::Step;
use crate::store::fault::testing::{ALL, End, plan};

const VICTIM: &str = "store::tests::meeting::victim";
const BOTH: &str = "incidents/2026/a.yaml";
const THEIRS: &str = "incidents/2026/theirs.yaml";

/// A repository in which two branches changed one file, and theirs added one.
fn parted() -> (Desk, Pair) {
    let desk = Desk::new();
    desk.git(&["checkout", "-q", "-b", "theirs"]);
    save(&desk.open(), BOTH, "id: theirs\n").unwrap();
    let theirs = save(&desk.open(), THEIRS, "id: new\n").unwrap();
    desk.git(&["checkout", "-q", "main"]);
    let ours = save(&desk.open(), BOTH, "id: ours\n").unwrap();
    (desk, Pair { ours, theirs })
}

fn stop(store: &Store, pair: &Pair) -> Result<(), StoreError> {
    let objects = store.objects()?;
    let base = store.met(pair)?.remove(0);
    let at = |commit: &CommitId, path: &str| objects.file(commit, path);
    let shown = store.keep(b"<<<<<<< marked\n", None)?;
    let undecided = [Undecided {
        path: BOTH.to_owned(),
        versions: [
            at(&base, BOTH)?,
            at(&pair.ours, BOTH)?,
            at(&pair.theirs, BOTH)?,
        ],
        shown: Some(shown),
    }];
    let decided = Files::from([(THEIRS.to_owned(), at(&pair.theirs, THEIRS)?)]);
    let halt = Halt {
        pair,
        decided: &decided,
        undecided: &undecided,
        message: &Message::new("Merge theirs"),
    };
    store.halt(&halt, Duration::from_secs(5), &mut |_| ())
}

fn forward(store: &Store, to: &CommitId) -> Result<(), StoreError> {
    let advance = Advance {
        from: store.head()?,
        to: to.clone(),
        what: "forward",
        at: at(),
    };
    let done = store.advance(&advance, Duration::from_secs(5), &mut |_| ());
    done.map(drop)
}

/// Not a test of its own: the process that is started and dies.
#[test]
fn victim() {
    let Ok(order) = std::env::var("GITSM_TEST_VICTIM") else {
        return;
    };
    let mut words = order.splitn(5, ' ');
    let mut word = || words.next().unwrap();
    let (step, ours, theirs, what) = (word(), word(), word(), word());
    let store = open(Path::new(word()));
    plan(Some((ALL[step.parse::<usize>().unwrap()], End::Abort)));
    let pair = Pair {
        ours: CommitId::parse(ours).unwrap(),
        theirs: CommitId::parse(theirs).unwrap(),
    };
    let _ = match what {
        "stop" => stop(&store, &pair),
        _ => forward(&store, &pair.theirs),
    };
    panic!("the step was not reached");
}

fn kill_at(step: usize, what: &str, desk: &Desk, pair: &Pair) {
    let order = format!(
        "{step} {} {} {what} {}",
        pair.ours,
        pair.theirs,
        desk.root.display()
    );
    let output = Command::new(std::env::current_exe().unwrap())
        .args([VICTIM, "--exact", "--nocapture"])
        .env("GITSM_TEST_VICTIM", order)
        .output()
        .unwrap();
    assert!(!output.status.success());
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!said.contains("not reached"), "{said}");
}

#[test]
fn a_stop_is_as_git_leaves_a_merge_and_is_concluded() {
    let (desk, pair) = parted();
    let store = desk.open();
    stop(&store, &pair).unwrap();
    assert_eq!(store.merging(), Some(pair.theirs.clone()));
    assert_eq!(
        desk.git(&["status", "--porcelain"]),
        format!("UU {BOTH}\nA  {THEIRS}")
    );
    assert_eq!(desk.text(BOTH).as_deref(), Some("<<<<<<< marked\n"));
    let refused = store.begin(Duration::ZERO, &mut |_| ());
    assert!(matches!(refused, Err(StoreError::InProgress { .. })));
    desk.write(BOTH, "id: both\n");
    store.stage(&[BOTH.to_owned()]).unwrap();
    let made = store
        .conclude(
            &Message::new("Merge theirs"),
            (&ana(), at()),
            Duration::ZERO,
            &mut |_| (),
        )
        .unwrap();
    assert_eq!(made, store.head().unwrap());
    assert_eq!(
        desk.git(&["rev-parse", "HEAD^1", "HEAD^2"]),
        format!("{}\n{}", pair.ours, pair.theirs)
    );
    assert_eq!(store.operation(), Operation::Nothing);
    desk.assert_sound("");
}

#[test]
fn a_killed_stop_stands_or_is_taken_back() {
    for (number, step) in ALL.iter().enumerate().filter(|(_, step)| {
        // A stop makes no commit and locks no branch.
        !matches!(step, Step::Objects | Step::Locks)
    }) {
        let (desk, pair) = parted();
        kill_at(number, "stop", &desk, &pair);
        let store = desk.open();
        store.settle(WAIT, &mut |_| ()).unwrap();
        assert_eq!(store.head().unwrap(), Some(pair.ours.clone()));
        let stands = matches!(step, Step::Replaced | Step::Done);
        assert_eq!(store.merging().is_some(), stands, "{step:?}");
        if !stands {
            desk.assert_sound("");
            stop(&store, &pair).unwrap();
        }
        desk.assert_sound(&format!("UU {BOTH}\nA  {THEIRS}"));
    }
}

#[test]
fn a_killed_move_forward_is_undone_or_finished() {
    for (number, step) in ALL.iter().enumerate().skip(1) {
        let (desk, pair) = parted();
        desk.git(&["reset", "-q", "--hard", "main~1"]);
        kill_at(number, "forward", &desk, &pair);
        let store = desk.open();
        drop(store.begin(WAIT, &mut |_| ()).unwrap());
        desk.assert_sound("");
        let made = matches!(step, Step::Branch | Step::Replaced | Step::Done);
        let there = store.head().unwrap() == Some(pair.theirs.clone());
        assert_eq!(there, made, "{step:?}");
        if !made {
            forward(&store, &pair.theirs).unwrap();
        }
        desk.assert_sound("");
        assert_eq!(desk.text(BOTH).as_deref(), Some("id: theirs\n"));
        assert_eq!(desk.text(THEIRS).as_deref(), Some("id: new\n"));
    }
}
