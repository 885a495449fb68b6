import Foundation
import Testing
import Weather

@Test func aForecastSurvivesTheRoundTrip() throws {
    let json = #"{"place": "Ulm", "validFrom": "2024-02-29T10:00:00+01:00", "temperature": 7.5, "rainRisk": 20}"#
    let forecast = try JSONDecoder().decode(Forecast.self, from: Data(json.utf8))
    #expect(forecast.temperature == 7.5)
    let again = try JSONDecoder().decode(Forecast.self, from: JSONEncoder().encode(forecast))
    #expect(again == forecast)
}
