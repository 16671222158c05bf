//! Verifies signatures of commits, by asking the git program about all of them at once.
//!
//! One function, so that a verifier of our own can take its place: git spawns a process a signature, 8 ms each.

use std::collections::HashMap;

use super::commit::{Commit, SignatureFormat, SignatureState};
use super::layout::Layout;
use super::program;

/// The format of an armoured signature.
pub(super) fn format(armour: &[u8]) -> SignatureFormat {
    let begins = |text: &str| armour.starts_with(text.as_bytes());
    if begins("-----BEGIN SSH SIGNATURE-----") {
        SignatureFormat::Ssh
    } else if begins("-----BEGIN SIGNED MESSAGE-----") {
        SignatureFormat::X509
    } else {
        SignatureFormat::OpenPgp
    }
}

/// Fills in the state of every commit that carries a signature. Where git cannot tell (no program, no list
/// of keys), a signature stays present and not verified.
pub(super) fn verify(layout: &Layout, commits: &mut [Commit]) {
    let signed = |commit: &&mut Commit| matches!(commit.signature, SignatureState::Present { .. });
    let commits: Vec<&mut Commit> = commits.iter_mut().filter(signed).collect();
    if commits.is_empty() {
        return;
    }
    let ids: String = commits
        .iter()
        .map(|commit| format!("{}\n", commit.id))
        .collect();
    let mut command = program::git(&layout.git_dir, None);
    command.args([
        "log",
        "--no-walk=unsorted",
        "--stdin",
        "--no-show-signature",
    ]);
    command.arg("--format=%H%x1f%G?%x1f%GF%x1f%GS");
    let Ok(out) = program::feed(&mut command, ids.as_bytes()) else {
        return;
    };
    let mut by_id: HashMap<String, &mut Commit> = commits
        .into_iter()
        .map(|commit| (commit.id.to_string(), commit))
        .collect();
    let text = String::from_utf8_lossy(&out.stdout);
    for line in text.lines() {
        let mut fields = line.split('\u{1f}');
        let (Some(id), Some(code)) = (fields.next(), fields.next()) else {
            continue;
        };
        let fingerprint = fields.next().unwrap_or_default();
        let principal = fields.next().unwrap_or_default();
        if let Some(commit) = by_id.get_mut(id)
            && let Some(state) = state(code, principal, fingerprint)
        {
            commit.signature = state;
        }
    }
}

/// What git's letter means; none where it says nothing about a signature that is there (git-log(1), `%G?`).
fn state(code: &str, principal: &str, fingerprint: &str) -> Option<SignatureState> {
    let fingerprint = fingerprint.to_owned();
    match code {
        "G" => Some(SignatureState::Good {
            principal: principal.to_owned(),
            fingerprint,
        }),
        // Good, but made by a key that has expired or was revoked; or not good at all.
        "B" | "X" | "Y" | "R" => Some(SignatureState::Bad),
        "U" | "E" => Some(SignatureState::Unknown { fingerprint }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_good_signature_by_a_listed_key_is_good() {
        let good = SignatureState::Good {
            principal: "a".into(),
            fingerprint: "f".into(),
        };
        assert_eq!(state("G", "a", "f"), Some(good));
        for bad in ["B", "X", "Y", "R"] {
            assert_eq!(state(bad, "a", "f"), Some(SignatureState::Bad));
        }
        let unknown = SignatureState::Unknown {
            fingerprint: "f".into(),
        };
        assert_eq!(state("U", "", "f"), Some(unknown));
        assert_eq!(state("N", "", ""), None);
        assert_eq!(
            format(b"-----BEGIN SSH SIGNATURE-----\n"),
            SignatureFormat::Ssh
        );
        assert_eq!(
            format(b"-----BEGIN PGP SIGNATURE-----\n"),
            SignatureFormat::OpenPgp
        );
        assert_eq!(
            format(b"-----BEGIN SIGNED MESSAGE-----\n"),
            SignatureFormat::X509
        );
    }
}
