//! Signing by the real programs, verified by the real git.

use super::*;
use crate::model::explain::Explain;

/// Makes a key and has the repository sign with it; gives the public key.
fn use_ssh(desk: &Desk) -> String {
    let key = desk.root.with_file_name("key");
    let made = Command::new("ssh-keygen")
        .args(["-q", "-t", "ed25519", "-N", "", "-C", "ana", "-f"])
        .arg(&key)
        .status();
    assert!(made.unwrap().success());
    let public = std::fs::read_to_string(key.with_extension("pub")).unwrap();
    let list = desk.root.with_file_name("signers");
    std::fs::write(&list, format!("ana@example.org {public}")).unwrap();
    for (name, value) in [
        ("commit.gpgsign", "true"),
        ("gpg.format", "ssh"),
        ("user.signingkey", key.to_str().unwrap()),
        ("gpg.ssh.allowedSignersFile", list.to_str().unwrap()),
    ] {
        desk.git(&["config", name, value]);
    }
    public
}

#[test]
fn ssh_signatures_verify() {
    let desk = Desk::new();
    use_ssh(&desk);
    let store = desk.open();
    let id = save(&store, "x", "1").unwrap();
    desk.git(&["verify-commit", id.as_str()]);
    desk.assert_sound("");
    let state = store.commit(&id).unwrap().signature;
    let SignatureState::Good {
        principal,
        fingerprint,
    } = state
    else {
        panic!("{state:?}");
    };
    assert_eq!(principal, "ana@example.org");
    assert!(fingerprint.starts_with("SHA256:"));
}

#[test]
fn signatures_by_unlisted_keys_and_over_other_content_are_not_good() {
    let desk = Desk::new();
    use_ssh(&desk);
    let store = desk.open();
    let id = save(&store, "x", "1").unwrap();
    let forged = desk
        .git(&["cat-file", "commit", id.as_str()])
        .replace("put x", "put y")
        + "\n";
    std::fs::write(desk.root.with_file_name("forged"), forged).unwrap();
    let forged = desk.git(&["hash-object", "-w", "-t", "commit", "../forged"]);
    let forged = store.resolve(&forged).unwrap();
    assert_eq!(
        store.commit(&forged).unwrap().signature,
        SignatureState::Bad
    );
    std::fs::write(desk.root.with_file_name("signers"), "").unwrap();
    let state = store.commit(&id).unwrap().signature;
    assert!(matches!(state, SignatureState::Unknown { .. }), "{state:?}");
    desk.git(&["config", "--unset", "gpg.ssh.allowedSignersFile"]);
    let present = SignatureState::Present {
        format: SignatureFormat::Ssh,
    };
    assert_eq!(store.commit(&id).unwrap().signature, present);
}

#[test]
fn a_public_key_in_the_setting_is_signed_by_the_agent_or_says_why_not() {
    let desk = Desk::new();
    let public = use_ssh(&desk);
    desk.git(&["config", "user.signingkey", &format!("key::{public}")]);
    // A stand-in that checks how it is called and signs with the private key's file.
    let program = desk.root.with_file_name("signer");
    let script = format!(
        "#!/bin/sh\ntest \"$6\" = -U || test \"$7\" = -U || exit 3\ngrep -q '^ssh-ed25519' \"$6\" || exit 4\n\
         exec ssh-keygen -Y sign -n git -f '{}' \"$8\"\n",
        desk.root.with_file_name("key").display()
    );
    std::fs::write(&program, script).unwrap();
    make_executable(&program);
    desk.git(&["config", "gpg.ssh.program", program.to_str().unwrap()]);
    let id = save(&desk.open(), "x", "1").unwrap();
    desk.git(&["config", "--unset", "gpg.ssh.program"]);
    desk.git(&["verify-commit", id.as_str()]);
}

fn make_executable(path: &Path) {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
    }
    let _ = path;
}

#[test]
fn when_signing_fails_nothing_is_written() {
    let desk = Desk::new();
    use_ssh(&desk);
    let head = desk.git(&["rev-parse", "HEAD"]);
    for (name, value) in [
        ("user.signingkey", "/nowhere/key"),
        ("gpg.ssh.program", "/nowhere/program"),
        ("gpg.format", "wax"),
    ] {
        desk.git(&["config", name, value]);
        let error = save(&desk.open(), "x", "1").unwrap_err();
        assert!(
            matches!(
                error,
                StoreError::Sign { .. } | StoreError::SignSetting { .. }
            ),
            "{error:?}"
        );
        assert!(error.hint().is_some());
        assert_eq!(desk.git(&["rev-parse", "HEAD"]), head);
        desk.assert_sound("");
    }
}

#[cfg(unix)]
#[test]
fn openpgp_signatures_verify() {
    let desk = Desk::new();
    // Sockets have short paths, and gpg wants its home private.
    let home = tempfile::Builder::new().prefix("g").tempdir().unwrap();
    let wrapper = desk.root.with_file_name("gpg");
    let script = format!(
        "#!/bin/sh\nexec gpg --homedir '{}' --batch --quiet \"$@\"\n",
        home.path().display()
    );
    std::fs::write(&wrapper, script).unwrap();
    make_executable(&wrapper);
    let run = |args: &[&str]| Command::new(&wrapper).args(args).output().unwrap();
    let user = "Ana <ana@example.org>";
    let made = run(&[
        "--passphrase",
        "",
        "--quick-generate-key",
        user,
        "ed25519",
        "sign",
        "never",
    ]);
    assert!(
        made.status.success(),
        "{}",
        String::from_utf8_lossy(&made.stderr)
    );
    desk.git(&["config", "commit.gpgsign", "true"]);
    desk.git(&["config", "gpg.program", wrapper.to_str().unwrap()]);
    // No user.signingkey: gpg is asked for the committer, as git does.
    let store = desk.open();
    let id = save(&store, "x", "1").unwrap();
    desk.git(&["verify-commit", id.as_str()]);
    let state = store.commit(&id).unwrap().signature;
    assert!(
        matches!(&state, SignatureState::Good { principal, .. } if principal == user),
        "{state:?}"
    );
    desk.git(&["config", "user.signingkey", "nobody@example.org"]);
    let error = save(&desk.open(), "y", "1").unwrap_err();
    assert!(matches!(error, StoreError::Sign { .. }), "{error:?}");
    desk.assert_sound("");
    let _ = Command::new("gpgconf")
        .arg("--homedir")
        .arg(home.path())
        .args(["--kill", "all"])
        .output();
}
