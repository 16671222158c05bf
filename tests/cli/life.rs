//! The life of records from the command line.

use snapbox::{assert_data_eq, str};

use crate::support::TestDesk;

#[test]
fn an_incident_from_new_to_closed() {
    let desk = TestDesk::new();
    assert_data_eq!(
        desk.tell(&[
            "incident",
            "new",
            "--title",
            "Checkout returns 502",
            "--impact",
            "high",
            "--urgency",
            "high"
        ]),
        str![[r#"
INC-261120-MF4RZ  new, priority 1
[exit 0]

"#]]
    );
}
