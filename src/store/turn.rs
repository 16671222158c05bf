//! One for all on one machine: jobs of one runner that push to the same branch. At once each would make the pushes
//! of the others void; so they go one after the other, and whoever has the turn carries what those who wait have
//! written down. A database commits in groups for the same reason.
//!
//! It is a courtesy between processes of one user, and nothing depends on it: whoever cannot take part, has waited for
//! long enough, or finds no answer when its own turn comes, goes on as if it were alone.
//!
//! There is a lock file for each branch, and a letter for each process that waits. A letter is locked by its sender:
//! one that is not locked is of somebody who went away, and nobody's business any more.

use std::fs::{self, File, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::Store;
use super::lock::queue;
use crate::model::digest::Digest;

/// So long a turn is waited for: it takes two of them at most to be carried, over a slow line too.
const PATIENCE: Duration = Duration::from_secs(20);
/// The most bytes of a letter or an answer that are read.
const LARGEST: u64 = 1 << 20;
/// What the file of a letter ends with while it is written, while it waits, and when it is answered.
const DRAFT: &str = "draft";
const LETTER: &str = "letter";
const ANSWER: &str = "answer";

/// Where the processes of this user that push to one branch from this machine stand in line.
#[derive(Debug)]
pub struct Queue {
    folder: PathBuf,
    /// The file that whoever has the turn locks.
    turn: String,
    /// What the letters begin with that we may carry, and ours among them.
    party: String,
}

/// How the waiting ended.
#[derive(Debug)]
pub enum Waited {
    /// It is our turn.
    Turn(Turn),
    /// Another has carried our letter, and left this answer.
    Carried(Vec<u8>),
    /// It took too long.
    Alone,
}

/// Our turn, until it is dropped.
#[derive(Debug)]
pub struct Turn {
    line: Queue,
    waited: bool,
    _file: File,
}

/// What another process that waits wants to be carried.
#[derive(Debug)]
pub struct Letter {
    /// What it wrote.
    pub text: Vec<u8>,
    path: PathBuf,
    file: File,
}

impl Store {
    /// Where those stand in line who push to a branch of a remote; none where that cannot be told. Only those who use
    /// the same address, with the name and the password in it, and write the same `format` carry each other's letters.
    pub fn queue(&self, remote: &str, branch: &str, format: &str) -> Option<Queue> {
        let named = self.setting(&format!("remote.{remote}.url"));
        let address = named.unwrap_or_else(|| remote.to_owned());
        let turn = short(&[without_user(&address), branch], 2)?;
        Some(Queue {
            folder: private(&tempfile::env::temp_dir(), &self.layout.git_dir)?,
            // Two branches may have one file, and then wait for each other; but there are never more than these files.
            // They stay: a file that is made anew would be another queue.
            turn,
            party: short(&[address.as_str(), branch, format], 32)?,
        })
    }
}

/// The first digits of the digest of these words.
fn short(words: &[&str], digits: usize) -> Option<String> {
    let digest = Digest::of(words.join("\n").as_bytes()).to_string();
    Some(digest.rsplit(':').next()?.get(..digits)?.to_owned())
}

/// An address without the name and the password in it, which each job may have of its own.
fn without_user(address: &str) -> &str {
    let Some((_, rest)) = address.split_once("://") else {
        return address;
    };
    let host = rest.split('/').next().unwrap_or(rest);
    match host.rfind('@') {
        Some(at) => rest.get(at + 1..).unwrap_or(rest),
        None => rest,
    }
}

impl Queue {
    /// Takes the turn, at once when nobody has it; otherwise leaves this letter, if there is one, and waits.
    pub fn enter(self, letter: Option<&[u8]>) -> Waited {
        self.wait(letter, PATIENCE)
    }

    fn wait(self, letter: Option<&[u8]>, patience: Duration) -> Waited {
        let path = self.folder.join(&self.turn);
        let Ok(file) = File::options().create(true).append(true).open(&path) else {
            return Waited::Alone;
        };
        if file.try_lock().is_ok() {
            return Waited::Turn(Turn {
                line: self,
                waited: false,
                _file: file,
            });
        }
        let ours = letter.and_then(|text| Ours::leave(&self, text));
        let turn = queue(file).recv_timeout(patience);
        match (ours.and_then(Ours::answer), turn) {
            (Some(answer), _) => Waited::Carried(answer),
            (None, Ok(Ok(file))) => Waited::Turn(Turn {
                line: self,
                waited: true,
                _file: file,
            }),
            (None, _) => Waited::Alone,
        }
    }
}

impl Turn {
    /// Whether somebody else's came before, who may have pushed meanwhile.
    pub fn waited(&self) -> bool {
        self.waited
    }

    /// Whether somebody of our party waits for it to end.
    pub fn is_waited_for(&self) -> bool {
        !self.letters().is_empty()
    }

    /// The letters of those of our party who wait now.
    pub fn letters(&self) -> Vec<Letter> {
        let entries = fs::read_dir(&self.line.folder).into_iter().flatten();
        let name = |entry: fs::DirEntry| entry.file_name().into_string().ok();
        let ours = |name: &String| name.starts_with(&self.line.party);
        let names = entries.flatten().filter_map(name).filter(ours);
        let letters = names.filter_map(|name| Letter::open(self.line.folder.join(name)));
        letters.collect()
    }
}

impl Letter {
    /// A letter that waits; what nobody waits for is removed.
    fn open(path: PathBuf) -> Option<Self> {
        let mut file = File::options().read(true).write(true).open(&path).ok()?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => {}
            _ => {
                let _ = fs::remove_file(&path);
                return None;
            }
        }
        let waits = path.extension().is_some_and(|end| end == LETTER);
        let text = read(&mut file).filter(|_| waits)?;
        Some(Letter { text, path, file })
    }

    /// Tells the sender what became of it. Where that fails, the sender sees for itself when its turn comes.
    pub fn answer(mut self, text: &[u8]) {
        let written = self
            .file
            .set_len(0)
            .and_then(|()| self.file.rewind())
            .and_then(|()| self.file.write_all(text));
        if written.is_ok() {
            let _ = fs::rename(&self.path, self.path.with_extension(ANSWER));
        }
    }
}

fn read(file: &mut File) -> Option<Vec<u8>> {
    let mut text = Vec::new();
    file.rewind().ok()?;
    let read = file.take(LARGEST).read_to_end(&mut text).ok()?;
    (read as u64 != LARGEST).then_some(text)
}

/// Our own letter, locked while we wait and removed when we do no longer.
struct Ours {
    draft: PathBuf,
    file: File,
}

impl Ours {
    fn leave(line: &Queue, text: &[u8]) -> Option<Self> {
        let (prefix, suffix) = (format!("{}-", line.party), format!(".{DRAFT}"));
        let mut made = tempfile::Builder::new();
        let made = made.prefix(&prefix).suffix(&suffix);
        let (file, draft) = made.tempfile_in(&line.folder).ok()?.keep().ok()?;
        let mut ours = Ours { draft, file };
        ours.file.try_lock().ok()?;
        ours.file.write_all(text).ok()?;
        fs::rename(&ours.draft, ours.draft.with_extension(LETTER)).ok()?;
        Some(ours)
    }

    fn answer(mut self) -> Option<Vec<u8>> {
        let answered = self.draft.with_extension(ANSWER).exists();
        answered.then(|| read(&mut self.file)).flatten()
    }
}

impl Drop for Ours {
    fn drop(&mut self) {
        for end in [DRAFT, LETTER, ANSWER] {
            let _ = fs::remove_file(self.draft.with_extension(end));
        }
    }
}

/// A folder that only the owner of this clone can write to.
#[cfg(unix)]
fn private(above: &Path, clone: &Path) -> Option<PathBuf> {
    use std::os::unix::fs::{DirBuilderExt, MetadataExt};

    let owner = clone.metadata().ok()?.uid();
    let folder = above.join(format!("gitsm-turns-{owner}"));
    let _ = std::fs::DirBuilder::new().mode(0o700).create(&folder);
    let found = folder.symlink_metadata().ok()?;
    let ours = found.is_dir() && found.uid() == owner && found.mode() & 0o077 == 0;
    ours.then_some(folder)
}

#[cfg(not(unix))]
fn private(_: &Path, _: &Path) -> Option<PathBuf> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;
    use std::thread;

    const SHORT: Duration = Duration::from_millis(50);
    const LONG: Duration = Duration::from_secs(10);

    fn queue(folder: &Path, turn: &str, party: &str) -> Queue {
        Queue {
            folder: folder.to_owned(),
            turn: turn.to_owned(),
            party: party.to_owned(),
        }
    }

    fn turn(waited: Waited) -> Turn {
        match waited {
            Waited::Turn(turn) => turn,
            other => panic!("{other:?}"),
        }
    }

    /// The letters in the folder of a queue, by what their files end with.
    fn ends(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path());
        let ends = paths.filter_map(|path| Some(path.extension()?.to_str()?.to_owned()));
        ends.collect()
    }

    /// Waits until so many letters wait.
    fn letters(turn: &Turn, count: usize) -> Vec<Letter> {
        loop {
            let letters = turn.letters();
            if letters.len() == count {
                return letters;
            }
            thread::sleep(Duration::from_millis(1));
        }
    }

    #[test]
    fn one_goes_after_the_other_and_knows_it_where_nobody_answers() {
        let folder = tempfile::tempdir().unwrap();
        let wait = |name, patience| queue(folder.path(), name, "p").wait(None, patience);
        let first = turn(wait("a", LONG));
        assert!(!first.waited());
        assert!(matches!(wait("a", SHORT), Waited::Alone));
        assert!(!turn(wait("b", SHORT)).waited());
        let second = queue(folder.path(), "a", "p");
        let second = thread::spawn(move || second.wait(Some(b"one"), LONG));
        drop(letters(&first, 1));
        drop(first);
        assert!(turn(second.join().unwrap()).waited());
        assert_eq!(ends(folder.path()), [""; 0]);
    }

    #[test]
    fn whoever_has_the_turn_answers_those_of_its_party_who_wait() {
        let folder = tempfile::tempdir().unwrap();
        let enter = |party, text: &'static [u8]| {
            let queue = queue(folder.path(), "a", party);
            thread::spawn(move || queue.wait(Some(text), LONG))
        };
        let first = turn(queue(folder.path(), "a", "p").wait(None, LONG));
        let (carried, other) = (enter("p", b"one"), enter("q", b"two"));
        while ends(folder.path()) != ["letter", "letter"] {
            thread::sleep(Duration::from_millis(1));
        }
        let mut waiting = letters(&first, 1);
        assert_eq!(waiting[0].text, b"one");
        waiting.remove(0).answer(b"done");
        assert!(first.letters().is_empty());
        drop(first);
        assert!(matches!(carried.join().unwrap(), Waited::Carried(answer) if answer == b"done"));
        assert!(turn(other.join().unwrap()).waited());
        assert_eq!(ends(folder.path()), [""; 0]);
    }

    #[test]
    fn letters_of_those_who_went_away_are_removed_and_not_carried() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["p-1.letter", "p-2.answer", "p-3.draft", "q-4.letter"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        let line = || queue(folder.path(), "a", "p");
        let first = turn(line().wait(None, LONG));
        assert!(matches!(line().wait(Some(b"late"), SHORT), Waited::Alone));
        assert!(first.letters().is_empty());
        assert_eq!(ends(folder.path()), ["letter"]);
    }

    #[test]
    fn the_turn_is_one_for_all_who_push_to_a_branch() {
        for (address, rest) in [
            (
                "https://bot:t0ken@forge.example/desk.git",
                "forge.example/desk.git",
            ),
            ("https://forge.example/a@b.git", "forge.example/a@b.git"),
            ("ssh://git@forge.example", "forge.example"),
            ("git@forge.example:desk.git", "git@forge.example:desk.git"),
            ("file:///srv/desk.git", "/srv/desk.git"),
        ] {
            assert_eq!(without_user(address), rest);
        }
    }

    #[test]
    fn a_folder_that_others_can_write_to_is_not_used() {
        let above = tempfile::tempdir().unwrap();
        let clone = above.path();
        let folder = private(above.path(), clone).unwrap();
        assert_eq!(private(above.path(), clone), Some(folder.clone()));
        std::fs::set_permissions(&folder, std::fs::Permissions::from_mode(0o777)).unwrap();
        assert_eq!(private(above.path(), clone), None);
        std::fs::remove_dir(&folder).unwrap();
        std::os::unix::fs::symlink(above.path(), &folder).unwrap();
        assert_eq!(private(above.path(), clone), None);
        std::fs::remove_file(&folder).unwrap();
        std::fs::write(&folder, "").unwrap();
        assert_eq!(private(above.path(), clone), None);
    }
}
