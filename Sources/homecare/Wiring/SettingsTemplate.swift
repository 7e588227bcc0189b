import Foundation

/// The commented settings file that `homecare init` puts beside a new database.
enum SettingsTemplate {
    static let text = """
        # Settings of this clinic. Lines that begin with # are remarks; remove the # to use one.
        # Secrets may come from the environment instead: HOMECARE_EMAIL_PASSWORD
        # and HOMECARE_SMS_API_KEY.

        clinic:
          name: HomeCare
          # The number that emergency contacts are asked to call:
          # phone: "+254 700 000 000"
          zone: Africa/Nairobi

        # Without a host, e-mail is "not configured": shown as such, never claimed as sent.
        # email:
        #   host: smtp.example.org
        #   port: 587
        #   security: startTLS        # startTLS, tls or none
        #   username: clinic@example.org
        #   password: keep-it-in-the-environment-rather
        #   from: clinic@example.org
        #   fromName: HomeCare
        #   caFile: /etc/ssl/certs/ca-certificates.crt

        # Text messages by TextSMS Kenya; without a partner ID, SMS is "not configured", too.
        # sms:
        #   partnerID: "1234"
        #   apiKey: keep-it-in-the-environment-rather
        #   shortcode: HomeCare       # the sender's name that the service gave you
        #   url: https://sms.textsms.co.ke/api/services/

        # How long before a visit its patient is reminded by SMS; [] for not at all.
        # reminders: [24h, 2h]

        # Where video visits take place: a visit's room is an address below it. Without it messages
        # say that the clinic will tell how to join.
        # video:
        #   base_url: https://meet.example.org

        # alerts:
        #   tier2Minutes: 5           # nobody has it: all admins and physicians are told
        #   tier3Minutes: 15          # still nobody: all clinical staff, of critical ones
        #   repeatMinutes: 15         # and again, until somebody takes it
        #   ownershipMinutes: 30      # how long an acknowledged alert stays with its owner

        # signIn:
        #   minutes: 720              # how long a sign-in lasts

        # screen:
        #   theme: dark               # see "homecare theme list"; everybody may choose their own
        #   ascii: false              # borders, signs and curves in ASCII only
        #   linear: false             # speak in lines, as homecare --linear does
        #   blankMinutes: 5           # without a key the screen is blank; 0 for never
        #   lockMinutes: 15           # ... and needs the password again; 0 for never
        #   words: /path/to/sw.yaml   # the words of another language

        """

    /// Writes it whole, unless a file with something in it is there already.
    static func writeUnlessThere(_ path: String) throws {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard ((attributes?[.size] as? NSNumber)?.intValue ?? 0) == 0 else { return }
        let half = "\(path).\(ProcessInfo.processInfo.processIdentifier)"
        let isWhole = FileManager.default.createFile(
            atPath: half, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
        guard isWhole, rename(half, path) == 0 else {
            unlink(half)
            throw Refusal(
                .unavailable,
                FileWords.settingsNotWritten(path)
            )
        }
    }
}
