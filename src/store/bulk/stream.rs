//! A commit as `git fast-import` reads it.
//!
//! The stream is lines, and whatever it is given it takes for its own language. So a path that would need quoting
//! is none, and what a message says stays on its line.

use std::io::{self, Write};

use super::Commit;

/// Source of the format: `git help fast-import`, "Input format".
pub(super) fn send(pipe: &mut impl Write, reference: &str, commit: &Commit) -> io::Result<()> {
    let (name, email) = &commit.author;
    let at = commit.at.timestamp();
    writeln!(pipe, "commit {reference}")?;
    writeln!(pipe, "author {name} <{email}> {at} +0000")?;
    writeln!(pipe, "committer {name} <{email}> {at} +0000")?;
    let text = message(commit);
    writeln!(pipe, "data {}\n{text}", text.len())?;
    for (path, bytes) in &commit.files {
        writeln!(pipe, "M 100644 inline {path}\ndata {}", bytes.len())?;
        pipe.write_all(bytes)?;
        pipe.write_all(b"\n")?;
    }
    Ok(())
}

fn message(commit: &Commit) -> String {
    let line = |text: &str| text.replace(char::is_control, " ");
    let mut text = line(&commit.subject) + "\n";
    if !commit.trailers.is_empty() {
        text.push('\n');
    }
    for (key, value) in &commit.trailers {
        text += &format!("{}: {}\n", line(key), line(value));
    }
    text
}

/// A path that needs no quoting in the stream and stays inside the repository, outside git's own folder.
pub(super) fn is_path(path: &str) -> bool {
    let part = |part: &str| !matches!(part, "" | "." | "..") && !part.eq_ignore_ascii_case(".git");
    !path.starts_with('"')
        && !path.contains(|c: char| c.is_control() || c == '\\')
        && path.split('/').all(part)
}
