//! Detached SSH signatures over statements: made by `ssh-keygen`, verified here.
//!
//! Signing spawns, so that agents, hardware keys and passphrases work and no key comes into this process.
//! Verifying does not: a history may hold thousands of signatures, and this takes a hundredth of the time.
//! RSA is left to `ssh-keygen`, because no library for it is free of timing leaks.
//! Format: PROTOCOL.sshsig of OpenSSH.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use chrono::{DateTime, Utc};
use ssh_key::{Algorithm, HashAlg, PublicKey, SshSig};

use super::error::StoreError;
use super::sign::{self, Signer};
use super::{Store, program};

/// The public key behind a signature that is sound. Whose it is, and whether it counts, is for others to say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignedBy {
    /// Type and base64, as in an `authorized_keys` file.
    pub key: String,
    /// `SHA256:` and base64, as `ssh-keygen -l` prints it.
    pub fingerprint: String,
}

impl SignedBy {
    fn of(key: &PublicKey) -> Option<Self> {
        Some(SignedBy {
            key: key.to_openssh().ok()?.trim().to_owned(),
            fingerprint: key.fingerprint(HashAlg::Sha256).to_string(),
        })
    }
}

/// Why a signature proves nothing.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadSignature {
    /// It is no SSH signature.
    #[error("it is no SSH signature")]
    Malformed,
    /// It was made for something else, such as a commit.
    #[error("it was made for `{found}`")]
    Namespace {
        /// What it was made for.
        found: String,
    },
    /// It is over other content.
    #[error("it does not fit the content")]
    Mismatch,
    /// The kind of key cannot be verified here.
    #[error("keys of the type {algorithm} cannot be verified: {reason}")]
    Unsupported {
        /// The type of the key.
        algorithm: String,
        /// What stands in the way.
        reason: String,
    },
}

/// Verifies a detached signature over these bytes.
///
/// # Errors
/// Why it proves nothing.
pub fn verify(armour: &str, namespace: &str, payload: &[u8]) -> Result<SignedBy, BadSignature> {
    let signature = SshSig::from_pem(armour.trim()).map_err(|_| BadSignature::Malformed)?;
    if signature.namespace() != namespace {
        let found = signature.namespace().to_owned();
        return Err(BadSignature::Namespace { found });
    }
    let key = PublicKey::from(signature.public_key().clone());
    let signed_by = SignedBy::of(&key).ok_or(BadSignature::Malformed)?;
    match key.algorithm() {
        Algorithm::Rsa { .. } => by_program(armour, namespace, payload)?,
        Algorithm::Ed25519
        | Algorithm::SkEd25519
        | Algorithm::SkEcdsaSha2NistP256
        | Algorithm::Ecdsa { .. } => key
            .verify(namespace, payload, &signature)
            .map_err(|_| BadSignature::Mismatch)?,
        other => {
            return Err(BadSignature::Unsupported {
                algorithm: other.to_string(),
                reason: "its type is not known".to_owned(),
            });
        }
    }
    Ok(signed_by)
}

/// Verifies a detached signature against a list of keys that are trusted, by the rules of `ssh-keygen` (ALLOWED
/// SIGNERS): principals, namespaces, validity at this instant. Gives back the principal.
///
/// # Errors
/// Why it is not trusted.
pub fn verify_listed(
    signers: &Path,
    armour: &str,
    namespace: &str,
    payload: &[u8],
    at: Option<DateTime<Utc>>,
) -> Result<String, String> {
    let unable = |error: std::io::Error| format!("ssh-keygen: {error}");
    let folder = tempfile::tempdir().map_err(unable)?;
    let file = folder.path().join("signature");
    fs::write(&file, armour).map_err(unable)?;
    let time = at.map(|at| format!("-Overify-time={}Z", at.format("%Y%m%d%H%M%S")));
    let ask = |action: &str, more: &[&str]| {
        let mut command = Command::new("ssh-keygen");
        command
            .args(["-Y", action])
            .args(&time)
            .arg("-f")
            .arg(signers);
        command.args(more).arg("-s").arg(&file);
        program::feed(&mut command, payload).map_err(unable)
    };
    let found = ask("find-principals", &[])?;
    let names = String::from_utf8_lossy(&found.stdout).into_owned();
    for name in names.lines() {
        if ask("verify", &["-I", name, "-n", namespace])?
            .status
            .success()
        {
            return Ok(name.to_owned());
        }
    }
    Err(match names.is_empty() {
        true => "it is not listed, or not valid then".to_owned(),
        false => format!("it is not listed for {namespace}"),
    })
}

/// Asks `ssh-keygen` whether the signature fits, without asking whose it is.
fn by_program(armour: &str, namespace: &str, payload: &[u8]) -> Result<(), BadSignature> {
    let unable = |error: std::io::Error| BadSignature::Unsupported {
        algorithm: "rsa".to_owned(),
        reason: format!("ssh-keygen: {error}"),
    };
    let folder = tempfile::tempdir().map_err(unable)?;
    let file = folder.path().join("signature");
    fs::write(&file, armour).map_err(unable)?;
    let mut command = Command::new("ssh-keygen");
    command.args(["-Y", "check-novalidate", "-n", namespace, "-s"]);
    let output = program::feed(command.arg(&file), payload).map_err(unable)?;
    match output.status.success() {
        true => Ok(()),
        false => Err(BadSignature::Mismatch),
    }
}

/// The key that signs statements, found and ready.
#[derive(Debug)]
pub struct StatementSigner {
    pub(super) signer: Signer,
    folder: PathBuf,
}

impl Store {
    /// The user's SSH key for statements: this file, else what git signs with.
    ///
    /// # Errors
    /// When no SSH key is set.
    pub fn statement_signer(&self, key: Option<&Path>) -> Result<StatementSigner, StoreError> {
        let folder = self.root().unwrap_or_else(|| &self.layout.git_dir);
        Ok(StatementSigner {
            signer: sign::ssh_signer(&self.settings()?, key)?,
            folder: folder.to_path_buf(),
        })
    }
}

impl StatementSigner {
    /// The public key, where it can be told without signing.
    pub fn public(&self) -> Option<SignedBy> {
        let key = PublicKey::from_openssh(self.signer.public()?.trim()).ok()?;
        SignedBy::of(&key)
    }

    /// Signs these bytes; may ask for a passphrase or a touch, on the terminal.
    ///
    /// # Errors
    /// When `ssh-keygen` refuses.
    pub fn sign(&self, namespace: &str, payload: &[u8]) -> Result<String, StoreError> {
        self.signer.statement(namespace, payload, &self.folder)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NAMESPACE: &str = "gitsm-approval";

    /// A key pair of this type, made by the real program.
    fn key(folder: &Path, algorithm: &str) -> PathBuf {
        let path = folder.join(algorithm);
        let made = Command::new("ssh-keygen")
            .args(["-q", "-t", algorithm, "-N", "", "-C", "ana", "-f"])
            .arg(&path)
            .status();
        assert!(made.unwrap().success());
        path
    }

    fn sign(key: &Path, namespace: &str, payload: &[u8]) -> String {
        let mut command = Command::new("ssh-keygen");
        command.args(["-q", "-Y", "sign", "-n", namespace, "-f"]);
        let output = program::feed(command.arg(key), payload).unwrap();
        assert!(output.status.success(), "{output:?}");
        String::from_utf8(output.stdout).unwrap()
    }

    #[test]
    fn signatures_of_every_common_key_are_verified() {
        let folder = tempfile::tempdir().unwrap();
        for algorithm in ["ed25519", "ecdsa", "rsa"] {
            let key = key(folder.path(), algorithm);
            let armour = sign(&key, NAMESPACE, b"the plan");
            let public = fs::read_to_string(key.with_extension("pub")).unwrap();
            let signed_by = verify(&armour, NAMESPACE, b"the plan").unwrap();
            assert!(public.starts_with(&signed_by.key), "{algorithm}");
            assert!(signed_by.fingerprint.starts_with("SHA256:"));
            let other = verify(&armour, NAMESPACE, b"the plan.");
            assert_eq!(other, Err(BadSignature::Mismatch), "{algorithm}");
        }
    }

    #[test]
    fn a_signature_for_something_else_proves_nothing_here() {
        let folder = tempfile::tempdir().unwrap();
        let key = key(folder.path(), "ed25519");
        let armour = sign(&key, "git", b"x");
        let found = "git".to_owned();
        assert_eq!(
            verify(&armour, NAMESPACE, b"x"),
            Err(BadSignature::Namespace { found })
        );
        let relabelled = sign(&key, NAMESPACE, b"y");
        assert_eq!(
            verify(&relabelled, NAMESPACE, b"x"),
            Err(BadSignature::Mismatch)
        );
    }

    #[test]
    fn damage_is_an_answer_and_never_a_panic() {
        let folder = tempfile::tempdir().unwrap();
        let key = key(folder.path(), "ed25519");
        let armour = sign(&key, NAMESPACE, b"x");
        for cut in 0..armour.len() {
            // Cutting off the last line end damages nothing.
            assert_eq!(
                verify(&armour[..cut], NAMESPACE, b"x").is_ok(),
                cut + 1 == armour.len()
            );
        }
        let bytes = armour.as_bytes();
        for at in (30..armour.len() - 30).step_by(7) {
            let mut flipped = bytes.to_vec();
            flipped[at] ^= 1;
            let flipped = String::from_utf8_lossy(&flipped);
            let result = verify(&flipped, NAMESPACE, b"x");
            let same_bytes =
                flipped.replace(char::is_whitespace, "") == armour.replace(char::is_whitespace, "");
            assert!(result.is_err() || same_bytes, "byte {at}");
        }
        assert_eq!(verify("", NAMESPACE, b"x"), Err(BadSignature::Malformed));
    }
}
