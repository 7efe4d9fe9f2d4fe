import GitHistory
import Testing

@Suite struct TimestampTests {
    @Test func aMomentIsWrittenInItsOwnZone() {
        let landing = Timestamp(seconds: 1_780_978_813, offsetMinutes: -300)
        #expect(landing.rfc3339 == "2026-06-08T23:20:13-05:00")
        #expect(landing.inUTC.rfc3339 == "2026-06-09T04:20:13Z")
        #expect(landing.minuteText == "23:20")
    }

    @Test(arguments: [0, 951_782_400, 4_107_542_399, -1, -62_135_596_800])
    func whatIsWrittenIsReadAgain(seconds: Int64) {
        for offset: Int16 in [0, 330, -570] {
            let time = Timestamp(seconds: seconds, offsetMinutes: offset)
            #expect(Timestamp(rfc3339: time.rfc3339) == time)
        }
    }

    @Test func damagedDatesAreClampedToFourDigitYears() {
        #expect(Timestamp(seconds: .max).rfc3339 == "9999-12-31T23:59:59Z")
        #expect(Timestamp(seconds: .min).rfc3339 == "0000-01-01T00:00:00Z")
    }

    @Test func otherTextIsNoTime() {
        #expect(Timestamp(rfc3339: "2026-06-08") == nil)
        #expect(Timestamp(rfc3339: "yesterday") == nil)
    }
}
