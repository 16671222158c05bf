//! Signs commits by the program the user's git would use, called as git calls it.
//!
//! Spawning keeps agents, hardware keys and smart cards working; the key never comes into this process.
//! Configuration: git-config(1), `commit.gpgSign`, `gpg.*`, `user.signingKey`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::commit::SignatureFormat;
use super::error::StoreError;
use super::program;
use super::settings::Settings;

/// The setting that has commits signed.
pub(super) const WHETHER: &str = "commit.gpgsign";

/// How to sign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Signer {
    format: SignatureFormat,
    program: PathBuf,
    key: Key,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Key {
    /// What gpg or gpgsm is asked for: an id, fingerprint or user id.
    Named(String),
    /// A file with a private key, or a public one whose private half an agent has.
    File(PathBuf),
    /// A public key itself; an agent has the private half.
    Literal(String),
}

impl Signer {
    /// How the user's git is set to sign; none when it is not.
    pub(super) fn of(
        settings: &Settings,
        committer: &git2::Signature<'_>,
    ) -> Result<Option<Self>, StoreError> {
        if settings.boolean(WHETHER) != Some(true) {
            return Ok(None);
        }
        let (format, keys, default) = match settings.string("gpg.format").as_deref() {
            None | Some("openpgp") => (
                SignatureFormat::OpenPgp,
                &["gpg.openpgp.program", "gpg.program"][..],
                "gpg",
            ),
            Some("x509") => (SignatureFormat::X509, &["gpg.x509.program"][..], "gpgsm"),
            Some("ssh") => (SignatureFormat::Ssh, &["gpg.ssh.program"][..], "ssh-keygen"),
            Some(other) => return Err(setting(format!("gpg.format is `{other}`"))),
        };
        let program = keys.iter().find_map(|key| settings.path(key));
        let name = settings.string("user.signingkey");
        let key = match (format, name) {
            (SignatureFormat::Ssh, Some(name)) => ssh_key(settings, name),
            (SignatureFormat::Ssh, None) => default_key(settings)?,
            (_, Some(name)) => Key::Named(name),
            (_, None) => {
                let (name, email) = (committer.name().ok(), committer.email().ok());
                Key::Named(format!(
                    "{} <{}>",
                    name.unwrap_or_default(),
                    email.unwrap_or_default()
                ))
            }
        };
        let program = program.unwrap_or_else(|| PathBuf::from(default));
        Ok(Some(Signer {
            format,
            program,
            key,
        }))
    }

    /// The public key in the words of OpenSSH: what stands in the setting or in the file, or beside it in `.pub`.
    pub(super) fn public(&self) -> Option<String> {
        let path = match &self.key {
            Key::Literal(text) => return Some(text.clone()),
            Key::File(path) => path,
            Key::Named(_) => return None,
        };
        let mut beside = path.clone().into_os_string();
        beside.push(".pub");
        let read = |path: &Path| fs::read_to_string(path).ok().filter(|text| is_public(text));
        read(path).or_else(|| read(Path::new(&beside)))
    }

    /// The armoured signature of a commit object.
    pub(super) fn sign(&self, payload: &[u8], root: &Path) -> Result<String, StoreError> {
        let signature = match self.format {
            SignatureFormat::Ssh => self.ssh("git", payload, root)?,
            SignatureFormat::OpenPgp | SignatureFormat::X509 => self.gpg(payload, root)?,
        };
        self.text(signature)
    }

    /// The armoured SSH signature of a statement.
    pub(super) fn statement(
        &self,
        namespace: &str,
        payload: &[u8],
        root: &Path,
    ) -> Result<String, StoreError> {
        let signature = self.ssh(namespace, payload, root)?;
        self.text(signature)
    }

    /// The public half of an SSH key, type and base64; none for a key of another sort.
    pub(super) fn public_key(&self) -> Result<Option<String>, StoreError> {
        let path = match &self.key {
            Key::Literal(text) => return Ok(Some(text.clone())),
            Key::Named(_) => return Ok(None),
            Key::File(path) if path.extension().is_some_and(|name| name == "pub") => path.clone(),
            Key::File(path) => {
                let mut public = path.clone().into_os_string();
                public.push(".pub");
                PathBuf::from(public)
            }
        };
        let text = fs::read_to_string(&path).map_err(StoreError::io("read", &path))?;
        let words: Vec<&str> = text.split_whitespace().take(2).collect();
        Ok(Some(words.join(" ")))
    }

    fn text(&self, signature: Vec<u8>) -> Result<String, StoreError> {
        let text =
            String::from_utf8(signature).map_err(|_| self.failed("its answer is no text"))?;
        Ok(text.replace('\r', "").trim_end().to_owned())
    }

    fn gpg(&self, payload: &[u8], root: &Path) -> Result<Vec<u8>, StoreError> {
        let Key::Named(name) = &self.key else {
            return Err(setting("user.signingkey is no name of a key".to_owned()));
        };
        let mut command = Command::new(&self.program);
        command
            .args(["--status-fd=2", "-bsau", name])
            .current_dir(root);
        let output =
            program::feed(&mut command, payload).map_err(|e| self.failed(&e.to_string()))?;
        let said = String::from_utf8_lossy(&output.stderr);
        let created = said
            .lines()
            .any(|line| line.starts_with("[GNUPG:] SIG_CREATED "));
        match output.status.success() && created {
            true => Ok(output.stdout),
            false => {
                let plain: Vec<&str> = said
                    .lines()
                    .filter(|line| !line.starts_with("[GNUPG:]"))
                    .collect();
                Err(self.failed(&plain.join("; ")))
            }
        }
    }

    /// Git hands over files, and replacements of ssh-keygen rely on that.
    fn ssh(&self, namespace: &str, payload: &[u8], root: &Path) -> Result<Vec<u8>, StoreError> {
        let unwritten = |e: std::io::Error| self.failed(&e.to_string());
        let folder = tempfile::tempdir().map_err(unwritten)?;
        let buffer = folder.path().join("buffer");
        fs::write(&buffer, payload).map_err(unwritten)?;
        let mut command = Command::new(&self.program);
        command
            .args(["-Y", "sign", "-n", namespace, "-f"])
            .current_dir(root);
        match &self.key {
            Key::File(path) => command.arg(path),
            Key::Literal(text) => {
                let public = folder.path().join("key");
                fs::write(&public, text).map_err(unwritten)?;
                command.arg(public).arg("-U")
            }
            Key::Named(_) => return Err(setting("user.signingkey is no SSH key".to_owned())),
        };
        let output = program::feed(command.arg(&buffer), &[]).map_err(unwritten)?;
        if !output.status.success() {
            return Err(self.failed(String::from_utf8_lossy(&output.stderr).trim()));
        }
        let mut answer = buffer.into_os_string();
        answer.push(".sig");
        fs::read(answer).map_err(unwritten)
    }

    fn failed(&self, reason: &str) -> StoreError {
        StoreError::Sign {
            program: self.program.display().to_string(),
            reason: reason.to_owned(),
        }
    }
}

/// How statements are signed: with this key, else with the one that git is set to use for SSH signatures,
/// whether or not it signs commits.
pub(super) fn ssh_signer(settings: &Settings, key: Option<&Path>) -> Result<Signer, StoreError> {
    let ssh = settings.string("gpg.format").as_deref() == Some("ssh");
    let key = match (key, settings.string("user.signingkey")) {
        (Some(path), _) => Key::File(path.to_path_buf()),
        (None, Some(name)) if ssh || literal(&name).is_some() => ssh_key(settings, name),
        (None, None) if ssh => default_key(settings)?,
        (None, _) => return Err(StoreError::NoKey),
    };
    let program = settings.path("gpg.ssh.program");
    Ok(Signer {
        format: SignatureFormat::Ssh,
        program: program.unwrap_or_else(|| PathBuf::from("ssh-keygen")),
        key,
    })
}

fn setting(why: String) -> StoreError {
    StoreError::SignSetting { why }
}

fn ssh_key(settings: &Settings, name: String) -> Key {
    match literal(&name) {
        Some(key) => Key::Literal(key.to_owned()),
        None => Key::File(
            settings
                .path("user.signingkey")
                .unwrap_or_else(|| PathBuf::from(name)),
        ),
    }
}

fn is_public(text: &str) -> bool {
    ssh_key::PublicKey::from_openssh(text.trim()).is_ok()
}

fn literal(text: &str) -> Option<&str> {
    text.strip_prefix("key::")
        .or_else(|| text.starts_with("ssh-").then_some(text))
}

/// Asks `gpg.ssh.defaultKeyCommand`, whose first line is a key.
fn default_key(settings: &Settings) -> Result<Key, StoreError> {
    let missing =
        || setting("neither user.signingkey nor gpg.ssh.defaultKeyCommand names a key".to_owned());
    let command = settings
        .string("gpg.ssh.defaultkeycommand")
        .ok_or_else(missing)?;
    if command.contains(['\'', '"', '\\']) {
        return Err(setting(
            "gpg.ssh.defaultKeyCommand holds quotes, which gitsm does not read".to_owned(),
        ));
    }
    let mut words = command.split_whitespace();
    let mut asked = Command::new(words.next().ok_or_else(missing)?);
    let wrong = |reason: String| setting(format!("gpg.ssh.defaultKeyCommand failed: {reason}"));
    let output = program::feed(asked.args(words), &[]).map_err(|e| wrong(e.to_string()))?;
    let text = String::from_utf8_lossy(&output.stdout);
    let key = text.lines().next().and_then(literal);
    key.map(|key| Key::Literal(key.to_owned()))
        .ok_or_else(|| wrong("its first line is no key".to_owned()))
}
