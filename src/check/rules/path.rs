//! A record lies where its id says.

use crate::check::{Context, Flaw, Rule, Run};

pub const RULE: Rule = Rule {
    code: "check/path",
    summary: "A record lies where its id says that it lies",
    run: Run::Record(run),
};

fn run(context: &Context<'_>, at: usize) -> Vec<Flaw> {
    let path = context.record(at).path();
    if context.snapshot.paths[at] == path {
        return Vec::new();
    }
    let message = "the record does not lie where others look for it";
    vec![Flaw::warning(at, &["id"], message).remedy(format!("move it to {path}"))]
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::check::fixture::{INCIDENT, desk, found, service};

    #[test]
    fn a_record_in_the_wrong_folder_is_found() {
        let (path, text) = INCIDENT;
        assert_eq!(found(&RULE, &desk(&[INCIDENT])), [""; 0]);
        assert_eq!(
            found(&RULE, &desk(&[("incidents/INC-261120-7KQ2M.yaml", text)])),
            [format!(
                "incidents/INC-261120-7KQ2M.yaml:1:1: warning: the record does not lie where others look for it (move it to {path})"
            )]
        );
    }

    #[test]
    fn a_folder_may_follow_from_a_field() {
        let text = service("web")
            .1
            .replace("state: planned", "state: in_stock\nclass: vm");
        let text = text.replace("to: planned", "to: in_stock");
        assert_eq!(
            found(&RULE, &desk(&[("assets/vm/web.yaml", &text)])),
            [""; 0]
        );
        let found = found(&RULE, &desk(&[("assets/server/web.yaml", &text)]));
        assert!(
            found[0].ends_with("(move it to assets/vm/web.yaml)"),
            "{found:?}"
        );
    }
}
